import { FINE, LONGEST, layerNames, type Machine, placeLayer } from "./machine.js"
import type { Matrix } from "./weights.js"
import { wordVectors } from "./words.js"

/** Words whose gates are kept from sentence to sentence. */
const WORDS = 3072

/** Tokens whose layer is kept, for the trees and the names that are asked for after the tags. */
const TOKENS = 4096

/** The lower layer: what a token is among its neighbours. */
export interface Lower {
  /** Numbers of a token: int16, of 1/32767. */
  readonly size: number
  /** Address of a sentence's layer, up to LONGEST tokens: good until the next sentence is asked for. */
  readonly of: (forms: readonly string[]) => number
}

/** Places the lower layer. What it keeps is bounded, and changes its speed, never a value. */
export function placeLower(machine: Machine): Lower {
  const { take } = machine
  const layer = placeLayer(machine, layerNames("lower"))
  const placeWords = wordGates(machine, layer.input)
  const places = take(LONGEST, 1)
  const size = 2 * layer.units
  const kept = take(TOKENS, size, 2)
  const sentences = new Map<string, { readonly forms: readonly string[]; readonly low: number }>()
  let taken = 0
  return {
    size,
    of: (forms) => {
      const words = forms.join(" ")
      const known = sentences.get(words)
      // The same letters may be cut otherwise.
      if (known && isSame(known.forms, forms)) return known.low
      if (taken + forms.length > TOKENS) {
        sentences.clear()
        taken = 0
      }
      const low = kept + taken * size * 2
      placeWords(forms, places)
      layer.read(places, forms.length, low)
      sentences.set(words, { forms, low })
      taken += forms.length
      return low
    },
  }
}

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((form, i) => form === b[i])

/** Tells where each token's gates are, its vector times the layer's input weights: good until the next sentence. */
function wordGates({ kernel, arena, weights, multiply, take }: Machine, input: Matrix) {
  const width = input.rows
  const inputs = input.k / 2
  const vectors = take(LONGEST, inputs)
  const vectors16 = take(LONGEST, inputs, 2)
  const scale = take(LONGEST, 1)
  const gates = take(WORDS, width)
  const vectorOf = wordVectors(weights)
  const slots = new Map<string, number>()
  return (forms: readonly string[], places: number): void => {
    if (slots.size + forms.length > WORDS) slots.clear()
    const known = slots.size
    for (const form of forms) {
      if (slots.has(form)) continue
      vectorOf(form, arena.f32, vectors / 4 + (slots.size - known) * inputs)
      slots.set(form, slots.size)
    }
    const fresh = slots.size - known
    if (fresh > 0) {
      // New words are worked out together.
      kernel.quantize(vectors, inputs, fresh, vectors16, scale, FINE)
      multiply(input, vectors16, scale, fresh, gates + known * width * 4)
    }
    for (let i = 0; i < forms.length; i++)
      arena.i32[places / 4 + i] = gates + slots.get(forms[i]!)! * width * 4
  }
}
