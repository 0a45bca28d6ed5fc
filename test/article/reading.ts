import { annotate } from "../../pipeline/article/annotate/index.js"
import { type Article, articleOf as articleOfWords, type Metadata } from "../../pipeline/article/article.js"
import type { Annotated } from "../../pipeline/article/layers.js"
import { parse } from "../../pipeline/article/parse/index.js"

/** Where a test has no use for issues. */
export const ignore = (): void => undefined

/** What a test wants its article to have. */
interface Known {
  readonly id?: string
  readonly meta?: Metadata
}

/** An article of this text, as if it had been read from a file. */
export const articleOf = (text: string, { id = "a-0123456789abcdef", meta = {} }: Known = {}): Article => ({
  ...articleOfWords(text, meta),
  id,
})

/** The article, parsed and annotated: what recognizers are given. */
export const annotated = (text: string, known: Known = {}): Annotated =>
  annotate.run(parse.run(articleOf(text, known), ignore), ignore)
