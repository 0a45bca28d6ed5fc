import type { Span } from "../../article.js"

/** A time expression as annotators marked it; offsets into the text without its tags. */
export interface GoldTime extends Span {
  readonly value: string
}

/** A text annotated in TimeML. */
export interface GoldText {
  readonly text: string
  /** Day of publication, YYYY-MM-DD; null where it is not given. */
  readonly published: string | null
  readonly times: readonly GoldTime[]
}

/** Reads a .tml file: the text between <TEXT> and </TEXT>, and its TIMEX3 tags that have words. */
export function readTimeML(xml: string): GoldText {
  const created = /<DCT>[\s\S]*?\bvalue="(\d{4}-\d\d-\d\d)/.exec(xml)
  const body = /<TEXT[^>]*>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? ""
  const open: { start: number; value: string }[] = []
  const times: GoldTime[] = []
  let text = ""
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (!piece.startsWith("<")) text += decoded(piece)
    else if (/^<TIMEX3\b.*[^/]>$/s.test(piece))
      open.push({ start: text.length, value: /\bvalue="([^"]*)"/.exec(piece)?.[1] ?? "" })
    else if (piece.startsWith("</TIMEX3")) {
      const begun = open.pop()
      if (begun && text.slice(begun.start).trim()) times.push({ ...begun, end: text.length })
    }
  }
  times.sort((a, b) => a.start - b.start || b.end - a.end)
  return { text, published: created?.[1] ?? null, times }
}

const named: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }

const decoded = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (_, hex, decimal, name) =>
    name
      ? named[name.toLowerCase()]!
      : String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)),
  )
