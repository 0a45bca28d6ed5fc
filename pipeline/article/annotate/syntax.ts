import type { SentenceTree } from "../../reader/index.js"
import type { Sentence, TokenRange, Tokens } from "../layers.js"

/** The trees of an article, in arrays as long as the article: a sentence's own would cost more than they hold. */
interface Trees {
  /** The head of each token, −1 for the root of its sentence. */
  readonly heads: Int32Array
  readonly relations: string[]
  /** First token of each subtree, and one past its last. */
  readonly firsts: Int32Array
  readonly lasts: Int32Array
  /** Each token's first child, and the next one of the same head; −1 for none. */
  readonly child: Int32Array
  readonly sibling: Int32Array
}

/** The door to the trees of an article. A sentence is parsed when it is first asked about, and once. */
export function syntaxOf(
  sentences: readonly Sentence[],
  sentenceOf: (i: number) => number,
  parse: (sentence: Sentence) => SentenceTree,
): Pick<Tokens, "head" | "relation" | "childrenOf" | "subtreeOf"> {
  const parsed = new Uint8Array(sentences.length)
  let trees: Trees | undefined
  /** The trees with that of a token's sentence among them; undefined outside the article. */
  const treesAt = (i: number): Trees | undefined => {
    const number = sentenceOf(i)
    const sentence = sentences[number]
    if (!sentence) return undefined
    trees ??= emptyTrees(sentences.at(-1)!.last)
    if (!parsed[number]) put(trees, sentence.first, parse(sentence))
    parsed[number] = 1
    return trees
  }
  return {
    head: (i) => treesAt(i)?.heads[i] ?? -1,
    relation: (i) => treesAt(i)?.relations[i] ?? "",
    childrenOf: (i) => {
      const at = treesAt(i)
      const children: number[] = []
      for (let child = at?.child[i] ?? -1; child >= 0; child = at!.sibling[child]!) children.push(child)
      return children
    },
    subtreeOf: (i): TokenRange => {
      const at = treesAt(i)
      return { first: at?.firsts[i] ?? i, last: at?.lasts[i] ?? i }
    },
  }
}

const emptyTrees = (length: number): Trees => ({
  heads: new Int32Array(length),
  relations: new Array<string>(length).fill(""),
  firsts: new Int32Array(length),
  lasts: new Int32Array(length),
  child: new Int32Array(length).fill(-1),
  sibling: new Int32Array(length).fill(-1),
})

/** Puts a sentence's tree in its place. */
function put(trees: Trees, first: number, { heads, relations }: SentenceTree): void {
  const { child, sibling, firsts, lasts } = trees
  // Backwards, so that each head's children come in text order.
  for (let at = heads.length - 1; at >= 0; at--) {
    const i = first + at
    const head = heads[at]! < 0 ? -1 : first + heads[at]!
    trees.heads[i] = head
    trees.relations[i] = relations[at]!
    firsts[i] = i
    lasts[i] = i + 1
    if (head < 0) continue
    sibling[i] = child[head]!
    child[head] = i
  }
  const order = topDown(trees, first, first + heads.length)
  for (let k = order.length - 1; k > 0; k--) {
    const i = order[k]!
    const head = trees.heads[i]!
    firsts[head] = Math.min(firsts[head]!, firsts[i]!)
    lasts[head] = Math.max(lasts[head]!, lasts[i]!)
  }
}

/** Every token of a sentence after its head: the root first. */
function topDown({ heads, child, sibling }: Trees, first: number, last: number): number[] {
  const order = [heads.indexOf(-1, first)]
  for (let k = 0; k < order.length && order.length < last - first; k++)
    for (let i = child[order[k]!]!; i >= 0; i = sibling[i]!) order.push(i)
  return order
}
