import { contextSize, eachContext } from "../../../../reader/index.js"
import { FINE, LONGEST, placeLayer, placesOf, startMachine } from "../../../../reader/machine.js"
import { placeMatrix, type Stored, weightsIn } from "../../../../reader/weights.js"
import type { Annotated } from "../../../layers.js"
import { sharedWords } from "./elsewhere.js"
import type { Features, WordFeatures } from "./features.js"
import { wordVectors } from "./words.js"

/** What a word adds whatever stands beside it: to a token's input, its vector and the sum of its features; to the labels' scores. */
export interface Own {
  readonly vector: Float32Array
  readonly scores: Float32Array
}

/** The trained tagger. */
export interface Network {
  /** How many labels there are. */
  readonly labels: number
  /** Scores of a label after another, of one at a sentence's beginning, of one at its end. */
  readonly after: Float32Array
  readonly atStart: Float32Array
  readonly atEnd: Float32Array
  /** The score of each label for each token of an article, row by row; only the given sentences are read. */
  readonly scores: (article: Pick<Annotated, "tokens" | "sentences">, features: Features) => Float32Array
}

/** Loads the network; `file` is what train.py wrote. */
export function loadNetwork(file: Buffer): Network {
  const machine = startMachine(weightsIn<{ readonly arrays: Readonly<Record<string, Stored>> }>(file))
  const { kernel, arena, weights, multiply, one, take } = machine
  const place = (name: string) => placeMatrix(arena, weights, name, { bias: `${name}.bias` })
  const low = place("low")
  const layer = placeLayer(machine, {
    input: "in",
    bias: "in.bias",
    forward: "forward",
    backward: "backward",
  })
  const labelScores = place("out")
  const memory = place("memory")
  const words = wordVectors(weights)
  const featureVectors = weights.vector("features")
  const featureScores = weights.vector("features.out")
  const pooled = weights.vector("pooled")
  const [, featureSize = 0] = weights.shape("features")
  const [labels = 0, pooledSize = 0] = weights.shape("pooled")

  const width = layer.input.k / 2
  const at = {
    context: take(LONGEST, contextSize(), 2),
    input: take(LONGEST, width),
    input16: take(LONGEST, width, 2),
    inputScale: take(LONGEST, 1),
    pre: take(LONGEST, layer.input.rows),
    out: take(LONGEST, 2 * layer.units, 2),
    scores: take(LONGEST, labelScores.rows),
    memory: take(LONGEST, memory.rows),
  }
  const { f32, i16 } = arena
  const places = placesOf(arena, at.pre, layer.input.rows * 4)

  const addFeature = (feature: number, into: Float32Array, to: number) => {
    const from = feature * featureSize
    for (let j = 0; j < featureSize; j++) into[to + j]! += featureVectors[from + j]!
  }

  const addScores = (feature: number, into: Float32Array, to: number) => {
    const from = feature * labels
    for (let y = 0; y < labels; y++) into[to + y]! += featureScores[from + y]!
  }

  const ownSize = words.size + featureSize
  /** A word's own part, worked out once. */
  const ownOf = (word: WordFeatures): Own => {
    if (word.own) return word.own
    const own = { vector: new Float32Array(ownSize), scores: new Float32Array(labels) }
    words.write(word.form, own.vector, 0)
    for (const feature of word.list) {
      addFeature(feature, own.vector, words.size)
      addScores(feature, own.scores, 0)
    }
    word.own = own
    return own
  }

  /** The rest of a token's input, behind what the reader says: its word, its features. */
  const placeInputs = ({ words: all, others }: Features, first: number, n: number) => {
    for (let i = 0; i < n; i++) {
      const to = at.input / 4 + i * width + low.rows
      const { vector } = ownOf(all[first + i]!)
      f32.set(vector, to)
      for (const feature of others[first + i]!) addFeature(feature, f32, to + words.size)
    }
  }

  const read = (n: number) => {
    kernel.quantize(at.input, width, n, at.input16, at.inputScale, FINE)
    multiply(layer.input, at.input16, at.inputScale, n, at.pre)
    layer.read(places, n, at.out)
    multiply(labelScores, at.out, one, n, at.scores)
    multiply(memory, at.out, one, n, at.memory)
    kernel.leaky(at.memory, n * memory.rows)
  }

  const scores: Network["scores"] = ({ tokens, sentences }, features) => {
    const found = new Float32Array(tokens.length * labels)
    const shared = sharedWords(tokens)
    const size = memory.rows
    const sums = new Float32Array(shared.count * size)
    const highest = new Float32Array(shared.count * size).fill(Number.NEGATIVE_INFINITY)
    const times = new Int32Array(shared.count)
    for (const sentence of sentences) {
      const forms: string[] = []
      for (let i = sentence.first; i < sentence.last; i++) forms.push(tokens.form(i))
      eachContext(forms, (from, n, context) => {
        i16.set(context, at.context / 2)
        multiply(low, at.context, one, n, at.input, { stride: width * 4 })
        kernel.leaky(at.input, n * width) // what is not the reader's is overwritten
        const first = sentence.first + from
        placeInputs(features, first, n)
        read(n)
        for (let i = 0; i < n; i++) {
          const row = at.scores / 4 + i * labelScores.rows
          for (let y = 0; y < labels; y++) found[(first + i) * labels + y] = f32[row + y]!
          const word = shared.numbers[first + i]!
          if (word === 0) continue
          times[word]!++
          for (let j = 0; j < size; j++) {
            const value = f32[at.memory / 4 + i * size + j]!
            sums[word * size + j]! += value
            if (value > highest[word * size + j]!) highest[word * size + j] = value
          }
        }
      })
    }
    addPooled(found, shared.numbers, pooledScores({ sums, highest, times, size }))
    for (let i = 0; i < tokens.length; i++) {
      const { scores } = ownOf(features.words[i]!)
      for (let y = 0; y < labels; y++) found[i * labels + y]! += scores[y]!
      for (const feature of features.others[i]!) addScores(feature, found, i * labels)
    }
    return found
  }

  /** What all places of a word say together: their mean and their highest values, weighed for each label. */
  const pooledScores = (all: {
    readonly sums: Float32Array
    readonly highest: Float32Array
    readonly times: Int32Array
    readonly size: number
  }): Float32Array => {
    const { sums, highest, times, size } = all
    const result = new Float32Array(times.length * labels)
    for (let word = 1; word < times.length; word++) {
      if (times[word] === 0) continue
      for (let y = 0; y < labels; y++) {
        let sum = 0
        for (let j = 0; j < size; j++) {
          sum += (sums[word * size + j]! / times[word]!) * pooled[y * pooledSize + j]!
          sum += highest[word * size + j]! * pooled[y * pooledSize + size + j]!
        }
        result[word * labels + y] = sum
      }
    }
    return result
  }

  const addPooled = (found: Float32Array, numbers: Int32Array, result: Float32Array) => {
    for (let i = 0; i < numbers.length; i++)
      for (let y = 0; numbers[i]! > 0 && y < labels; y++)
        found[i * labels + y]! += result[numbers[i]! * labels + y]!
  }

  return {
    labels,
    after: weights.vector("after"),
    atStart: weights.vector("start"),
    atEnd: weights.vector("end"),
    scores,
  }
}
