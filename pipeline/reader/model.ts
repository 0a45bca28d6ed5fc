import { placeArcs, placeLabels } from "./biaffine.js"
import { placeLower } from "./lower.js"
import { startMachine } from "./machine.js"
import { placeTagging } from "./tagging.js"
import { placeUpper } from "./upper.js"
import { loadWeights } from "./weights.js"

/** Reads up to LONGEST tokens of one sentence. */
export interface Model {
  /** UPOS|XPOS by number. */
  readonly tags: readonly string[]
  /** Relations by number. */
  readonly labels: readonly string[]
  /** The number of each token's tag. */
  readonly tag: (forms: readonly string[]) => Uint8Array
  /** What the lower layer says of each token, `contextSize` numbers of 1/32767 a token; good until the next call. */
  readonly context: (forms: readonly string[]) => Int16Array
  /** Numbers of a token's context. */
  readonly contextSize: number
  /** Each token's head, counted from 1 (0: the root), and the number of its relation. */
  readonly parse: (forms: readonly string[]) => { readonly heads: Int32Array; readonly relations: Uint8Array }
}

/** Loads the model: some tens of milliseconds, some megabytes. */
export function loadModel(): Model {
  const machine = startMachine(loadWeights())
  const { tags, labels } = machine.weights.head
  const lower = placeLower(machine)
  const tagging = placeTagging(machine)
  const upper = placeUpper(machine, tagging)
  const arcs = placeArcs(machine, upper)
  const relations = placeLabels(machine, upper)
  return {
    tags,
    labels,
    tag: (forms) => tagging.best(lower.of(forms), forms.length),
    contextSize: lower.size,
    context: (forms) => {
      const low = lower.of(forms) / 2
      return machine.arena.i16.subarray(low, low + forms.length * lower.size)
    },
    parse: (forms) => {
      upper.read(lower.of(forms), forms.length)
      const heads = arcs(forms.length)
      return { heads, relations: relations(forms.length, heads) }
    },
  }
}
