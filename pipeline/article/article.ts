/** Half-open range of UTF-16 offsets into `Article.text`. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What is known of an article from beside it: front matter or NAME.meta.yaml. */
export interface Metadata {
  readonly title?: string
  readonly byline?: string
  readonly publisher?: string
  readonly url?: string
  /** EDTF, as given. */
  readonly published?: string
  readonly language?: string
  readonly license?: string
}

/** A news article as received. Its text is never edited; everything after points into it. */
export interface Article {
  /** `a-` and 16 hexadecimal digits of the bytes' SHA-256. */
  readonly id: string
  /** Path below the raw folder, with forward slashes. */
  readonly sourceFile: string
  readonly sha256: string
  readonly encoding: "utf-8" | "utf-16le" | "utf-16be" | "windows-1252"
  readonly format: "text" | "markdown"
  readonly text: string
  readonly meta: Metadata
}

/** The words a span points at. */
export const textOf = (article: { readonly text: string }, { start, end }: Span): string =>
  article.text.slice(start, end)

/** Whether two spans share a character. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

/** The first of so many indexes at which something holds that holds from there on; their number where it never does. */
export function firstWhere(length: number, holds: (index: number) => boolean): number {
  let low = 0
  for (let high = length; low < high; ) {
    const middle = (low + high) >> 1
    if (holds(middle)) high = middle
    else low = middle + 1
  }
  return low
}

/** Of spans in the order of their starts, those that `outer` covers. */
export function within<S extends Span>(spans: readonly S[], outer: Span): S[] {
  const first = firstWhere(spans.length, (i) => spans[i]!.start >= outer.start)
  const found: S[] = []
  for (let i = first; i < spans.length && spans[i]!.start < outer.end; i++)
    if (spans[i]!.end <= outer.end) found.push(spans[i]!)
  return found
}

/** Whether `outer` covers all of `inner`. */
export const contains = (outer: Span, inner: Span): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

/** An article of which only its words are known and what is stated beside them; it comes from no file. */
export const articleOf = (text: string, meta: Article["meta"] = {}): Article => ({
  id: "a-0000000000000000",
  sourceFile: "a.txt",
  sha256: "",
  encoding: "utf-8",
  format: "text",
  text,
  meta,
})
