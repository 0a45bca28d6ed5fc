import { arenaOf } from "./arena.js"
import { startKernel } from "./kernel.js"
import { multiplyBy } from "./multiply.js"
import { highest, scoreRows } from "./scores.js"
import { bestTree } from "./tree.js"
import { loadWeights, type Matrix, placeMatrix } from "./weights.js"
import { wordVectors } from "./words.js"

/** Tokens that are read at once: a longer sentence is read in pieces. */
export const LONGEST = 192

/** Words whose first layer is kept from sentence to sentence. */
const KEPT = 3072

/** Tokens whose lower layer is kept, for the trees that are asked for after the tags. */
const LOWS = 4096

/** Steps of a vector that meets int8 weights. */
const FINE = 32767

/** Steps where two vectors of activations meet: their sums must stay below 2³¹. */
const COARSE = 4095

/** Tokens whose labels are scored at once. */
const TOGETHER = 16

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

const isSame = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((form, i) => form === b[i])

/** Loads the model: some tens of milliseconds, some megabytes. */
export function loadModel(): Model {
  const kernel = startKernel()
  const arena = arenaOf(kernel)
  const weights = loadWeights()
  const { tags, labels } = weights.head
  const place = (name: string, options = {}) => placeMatrix(arena, weights, name, options)
  const lower = {
    input: place("lower.in", { bias: "lower.bias" }),
    forward: place("lower.forward", { isWoven: true }),
    backward: place("lower.backward", { isWoven: true }),
  }
  const upper = {
    input: place("upper.in", { bias: "upper.bias" }),
    forward: place("upper.forward", { isWoven: true }),
    backward: place("upper.backward", { isWoven: true }),
  }
  const tagScores = place("tags", { bias: "tags.bias", floor: -1e30 })
  const tagVectors = place("tag")
  const upperTag = place("upper.tag")
  const arcSize = weights.vector("root.arc").length
  const labelSize = weights.vector("root.label").length
  const part = (from: number, to: number) => place("parts", { bias: "parts.bias", from, to })
  const arcDependent = part(0, arcSize)
  const arcHead = part(arcSize, 2 * arcSize)
  const labelDependent = part(2 * arcSize, 2 * arcSize + labelSize)
  const labelHead = part(2 * arcSize + labelSize, 2 * (arcSize + labelSize))
  const arc = place("arc", { bias: "arc.bias" })
  const label = place("label", { bias: "label.bias" })

  const lowerUnits = lower.forward.k / 2
  const upperUnits = upper.forward.k / 2
  const tagWidth = Math.ceil(tags.length / 8) * 8
  const heads = Math.ceil((LONGEST + 1) / 4) * 4
  const take = (vectors: number, width: number, bytes = 4) => arena.take(vectors * width * bytes)
  const at = {
    one: take(1, 1),
    word: take(LONGEST, lower.input.k / 2),
    word16: take(LONGEST, lower.input.k / 2, 2),
    wordScale: take(LONGEST, 1),
    kept: take(KEPT, lower.input.rows),
    lowerPre: take(LONGEST, lower.input.rows),
    lows: take(LOWS, 2 * lowerUnits, 2),
    tagScores: take(LONGEST, tagWidth),
    shares: take(LONGEST, tagWidth, 2),
    soft: take(LONGEST, tagVectors.rows),
    soft16: take(LONGEST, tagVectors.rows, 2),
    softScale: take(LONGEST, 1),
    upperPre: take(LONGEST, upper.input.rows),
    high: take(LONGEST, 2 * upperUnits, 2),
    state: take(7, Math.max(lowerUnits, upperUnits)),
    arcDependent: take(LONGEST, arcSize),
    arcHead: take(heads, arcSize),
    labelDependent: take(LONGEST, labelSize),
    labelHead: take(heads, labelSize),
    dependent16: take(LONGEST, arcSize, 2),
    dependentScale: take(LONGEST, 1),
    head16: take(heads, arcSize, 2),
    headScale: take(heads, 1),
    asked: take(LONGEST, arcSize),
    asked16: take(LONGEST, arcSize, 2),
    askedScale: take(LONGEST, 1),
    zero: take(1, heads),
    arcs: take(LONGEST, heads),
    label16: take(LONGEST, labelSize, 2),
    labelScale: take(LONGEST, 1),
    labels: take(TOGETHER, label.rows),
  }
  arena.f32[at.one / 4] = 1 / FINE
  const multiply = multiplyBy(kernel, at.one)

  const vectorOf = wordVectors(weights)
  const slots = new Map<string, number>()
  /** Puts the first layer's input of each token where the sentence wants it. New words are worked out together. */
  const placeWords = (forms: readonly string[]) => {
    const width = lower.input.rows
    const inputs = lower.input.k / 2
    if (slots.size + forms.length > KEPT) slots.clear() // bounded; it changes speed, never a value
    const known = slots.size
    for (const form of forms) {
      if (slots.has(form)) continue
      vectorOf(form, arena.f32, at.word / 4 + (slots.size - known) * inputs)
      slots.set(form, slots.size)
    }
    const fresh = slots.size - known
    if (fresh > 0) {
      kernel.quantize(at.word, inputs, fresh, at.word16, at.wordScale, FINE)
      multiply(lower.input, at.word16, at.wordScale, fresh, at.kept + known * width * 4)
    }
    for (let i = 0; i < forms.length; i++) {
      const from = at.kept / 4 + slots.get(forms[i]!)! * width
      arena.f32.copyWithin(at.lowerPre / 4 + i * width, from, from + width)
    }
  }

  const both = (
    { input: gates, forward, backward }: typeof lower,
    pre: number,
    units: number,
    n: number,
    out: number,
  ) => {
    const stride = gates.rows * 4
    const run = (u: Matrix, shift: number, step: number) =>
      kernel.lstm(
        pre + (shift * stride) / 2,
        stride,
        u.w,
        u.scale,
        units,
        n,
        out + shift * units * 2,
        units * 4,
        step,
        at.state,
        at.one,
      )
    run(forward, 0, 1)
    run(backward, 1, -1)
  }

  const lows = new Map<string, { readonly forms: readonly string[]; readonly low: number }>()
  let lowsTaken = 0
  /** Where a sentence's lower layer lies: worked out, or kept from the last time. */
  const lowOf = (forms: readonly string[]): number => {
    const sentence = forms.join(" ")
    const known = lows.get(sentence)
    // The same letters may be cut otherwise.
    if (known && isSame(known.forms, forms)) return known.low
    const n = forms.length
    if (lowsTaken + n > LOWS) {
      lows.clear() // bounded; it changes speed, never a value
      lowsTaken = 0
    }
    const low = at.lows + lowsTaken * 4 * lowerUnits
    placeWords(forms)
    both(lower, at.lowerPre, lowerUnits, n, low)
    lows.set(sentence, { forms, low })
    lowsTaken += n
    return low
  }

  const scoreTags = (low: number, n: number) => {
    multiply(tagScores, low, at.one, n, at.tagScores, { stride: tagWidth * 4 })
    for (let i = 0; tagWidth > tagScores.rows && i < n; i++)
      arena.f32.fill(
        -1e30,
        at.tagScores / 4 + i * tagWidth + tagScores.rows,
        at.tagScores / 4 + (i + 1) * tagWidth,
      )
  }

  const tag = (forms: readonly string[]): Uint8Array => {
    scoreTags(lowOf(forms), forms.length)
    const found = new Uint8Array(forms.length)
    for (let i = 0; i < found.length; i++)
      found[i] = highest(arena.f32, at.tagScores / 4 + i * tagWidth, tags.length)
    return found
  }

  const readUpper = (low: number, n: number) => {
    scoreTags(low, n)
    kernel.softmax(at.tagScores, tagWidth, n, at.shares)
    multiply(tagVectors, at.shares, at.one, n, at.soft)
    kernel.quantize(at.soft, tagVectors.rows, n, at.soft16, at.softScale, FINE)
    multiply(upper.input, low, at.one, n, at.upperPre)
    multiply(upperTag, at.soft16, at.softScale, n, at.upperPre, { addTo: true })
    both(upper, at.upperPre, upperUnits, n, at.high)
  }

  /** A part of the second layer's output, with the root's own vector first where it is given. */
  const project = (matrix: Matrix, n: number, out: number, root?: Float32Array) => {
    const first = out + (root ? matrix.rows * 4 : 0)
    multiply(matrix, at.high, at.one, n, first)
    kernel.leaky(first, n * matrix.rows)
    if (root) arena.f32.set(root, out / 4)
  }
  const roots = { arc: weights.vector("root.arc"), label: weights.vector("root.label") }

  const readArcs = (n: number): Int32Array => {
    project(arcDependent, n, at.arcDependent)
    project(arcHead, n, at.arcHead, roots.arc)
    kernel.quantize(at.arcDependent, arcSize, n, at.dependent16, at.dependentScale, FINE)
    multiply(arc, at.dependent16, at.dependentScale, n, at.asked)
    kernel.quantize(at.asked, arcSize, n, at.asked16, at.askedScale, COARSE)
    kernel.quantize(at.arcHead, arcSize, n + 1, at.head16, at.headScale, COARSE)
    const rows = Math.ceil((n + 1) / 4) * 4
    // The heads' vectors serve as a matrix: each token's question is put to all of them.
    const candidates = { w: at.head16, scale: at.headScale, bias: at.zero, rows, k: arcSize * 2 }
    multiply(candidates, at.asked16, at.askedScale, n, at.arcs)
    return bestTree({ scores: arena.f32.subarray(at.arcs / 4), n, stride: rows })
  }

  const rootLabel = labels.indexOf("root")
  const sums = new Float64Array(Math.ceil(labels.length / 4) * 4)
  const readLabels = (n: number, tree: Int32Array): Uint8Array => {
    project(labelDependent, n, at.labelDependent)
    project(labelHead, n, at.labelHead, roots.label)
    kernel.quantize(at.labelDependent, labelSize, n, at.label16, at.labelScale, FINE)
    const found = new Uint8Array(n)
    for (let from = 0; from < n; from += TOGETHER) {
      const count = Math.min(TOGETHER, n - from)
      multiply(label, at.label16 + from * labelSize * 2, at.labelScale + from * 4, count, at.labels)
      for (let i = 0; i < count; i++) found[from + i] = labelOf(i, tree[from + i]!)
    }
    return found
  }
  /** The best relation of the i-th token at hand to its head; "root" is the root's alone. */
  const labelOf = (i: number, head: number): number => {
    if (head === 0) return rootLabel
    const rows = at.labels / 4 + i * label.rows
    const vector = at.labelHead / 4 + head * labelSize
    scoreRows(arena.f32, { rows, vector, size: labelSize }, labels.length, sums)
    sums[rootLabel] = Number.NEGATIVE_INFINITY
    return highest(sums, 0, labels.length)
  }

  const parse = (forms: readonly string[]) => {
    const n = forms.length
    readUpper(lowOf(forms), n)
    const tree = readArcs(n)
    return { heads: tree, relations: readLabels(n, tree) }
  }
  const contextSize = 2 * lowerUnits
  const context = (forms: readonly string[]): Int16Array => {
    const low = lowOf(forms) / 2
    return arena.i16.subarray(low, low + forms.length * contextSize)
  }
  return { tags, labels, tag, context, contextSize, parse }
}
