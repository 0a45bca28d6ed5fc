import type { Sentence, TokenRange, Tokens } from "../layers.js"

/** A sentence's tree; tokens are counted from the sentence's first. */
export interface Tree {
  /** The head of each token, −1 for the root; exactly one root, and no circle. */
  readonly heads: ArrayLike<number>
  readonly relations: readonly string[]
}

/** A tree with what is asked of it, in arrays that are as long as the sentence. */
interface Grown extends Tree {
  /** Children of token i: `children` from `from[i]` up to `from[i + 1]`, in text order. */
  readonly from: Int32Array
  readonly children: Int32Array
  /** First token of each subtree, and one past its last. */
  readonly firsts: Int32Array
  readonly lasts: Int32Array
}

/** The door to the trees of an article. A sentence is parsed when it is first asked about, and once. */
export function syntaxOf(
  sentences: readonly Sentence[],
  sentenceOf: (i: number) => number,
  parse: (sentence: Sentence) => Tree,
): Pick<Tokens, "head" | "relation" | "childrenOf" | "subtreeOf"> {
  const grown: (Grown | undefined)[] = []
  const treeOf = (number: number, sentence: Sentence): Grown => {
    const known = grown[number] ?? grow(parse(sentence))
    grown[number] = known
    return known
  }
  /** Asks about a token in its own sentence, whose first token is given too. */
  const ask = <T>(i: number, outside: T, answer: (tree: Grown, at: number, first: number) => T): T => {
    const number = sentenceOf(i)
    const sentence = sentences[number]
    return sentence ? answer(treeOf(number, sentence), i - sentence.first, sentence.first) : outside
  }
  return {
    head: (i) =>
      ask(i, -1, ({ heads }, at, first) => {
        const head = heads[at]!
        return head < 0 ? -1 : head + first
      }),
    relation: (i) => ask(i, "", ({ relations }, at) => relations[at]!),
    childrenOf: (i) =>
      ask<readonly number[]>(i, [], ({ from, children }, at, first) =>
        Array.from(children.subarray(from[at]!, from[at + 1]!), (child) => child + first),
      ),
    subtreeOf: (i) =>
      ask<TokenRange>(i, { first: i, last: i }, ({ firsts, lasts }, at, first) => ({
        first: firsts[at]! + first,
        last: lasts[at]! + first,
      })),
  }
}

function grow({ heads, relations }: Tree): Grown {
  const { from, children } = childrenBy(heads)
  const length = heads.length
  const firsts = Int32Array.from({ length }, (_, i) => i)
  const lasts = Int32Array.from({ length }, (_, i) => i + 1)
  const order = topDown(heads, from, children)
  for (let k = order.length - 1; k >= 0; k--) {
    const i = order[k]!
    const head = heads[i]!
    if (head < 0) continue
    if (firsts[i]! < firsts[head]!) firsts[head] = firsts[i]!
    if (lasts[i]! > lasts[head]!) lasts[head] = lasts[i]!
  }
  return { heads, relations, from, children, firsts, lasts }
}

/** Tokens sorted by their heads, which keeps the text order of each head's children. */
function childrenBy(heads: ArrayLike<number>): { from: Int32Array; children: Int32Array } {
  const from = new Int32Array(heads.length + 1)
  for (let i = 0; i < heads.length; i++) if (heads[i]! >= 0) from[heads[i]! + 1]!++
  for (let i = 0; i < heads.length; i++) from[i + 1]! += from[i]!
  const next = from.slice()
  const children = new Int32Array(from[heads.length]!)
  for (let i = 0; i < heads.length; i++) if (heads[i]! >= 0) children[next[heads[i]!]!++] = i
  return { from, children }
}

/** Every token after its head. */
function topDown(heads: ArrayLike<number>, from: Int32Array, children: Int32Array): number[] {
  const order: number[] = []
  for (let i = 0; i < heads.length; i++) if (heads[i]! < 0) order.push(i)
  for (let k = 0; k < order.length; k++)
    for (let c = from[order[k]!]!; c < from[order[k]! + 1]!; c++) order.push(children[c]!)
  return order
}
