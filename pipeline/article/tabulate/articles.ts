import type { ArticleRow } from "../../../schemas/articles.js"
import type { SentenceRow } from "../../../schemas/sentences.js"
import type { Related } from "../layers.js"
import type { Places } from "./places.js"

const words = (text: string | undefined): string | null => text?.trim() || null

/** Whether a token has a letter or digit; most begin with a plain one. */
const isWord = (form: string): boolean => /^[a-z]/i.test(form) || /[\p{L}\p{N}]/u.test(form)

/** The article's own row. */
export function articleRow(
  { article, blocks, language, sentences, tokens, publication }: Related,
  places: Places,
): ArticleRow {
  const title = sentences.filter(({ kind }) => kind === "title")
  const printed = title.length > 0 ? article.text.slice(title[0]!.start, title.at(-1)!.end) : undefined
  let count = 0
  for (let i = 0; i < tokens.length; i++) if (isWord(tokens.form(i))) count++
  const { meta } = article
  return {
    article_id: article.id,
    source_file: article.sourceFile,
    sha256: article.sha256,
    title: words(meta.title) ?? words(printed),
    byline: words(meta.byline),
    publisher: words(meta.publisher),
    url: words(meta.url),
    encoding: article.encoding,
    language,
    license: words(meta.license),
    published: publication.edtf,
    published_from: publication.from,
    published_to: publication.to,
    published_basis: publication.basis,
    published_confidence: publication.confidence,
    published_evidence: publication.evidence,
    paragraphs: new Set(blocks.map(({ paragraph }) => paragraph)).size,
    sentences: sentences.length,
    words: count,
    characters: places.point(article.text.length),
  }
}

/** Every sentence. */
export function sentenceRows({ article, sentences }: Related, places: Places): SentenceRow[] {
  return sentences.map((sentence, ordinal) => ({
    sentence_id: places.sentenceId(ordinal),
    article_id: article.id,
    ordinal,
    paragraph: sentence.paragraph,
    kind: sentence.kind,
    char_start: places.point(sentence.start),
    char_end: places.point(sentence.end),
    text: places.text(sentence),
  }))
}
