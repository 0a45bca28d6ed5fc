import type { Mark } from "./marks.js"

/** How marks are shown: in colours, or as [words]{reading}. */
export type Paint = "colours" | "brackets"

const colours: Readonly<Record<Mark["kind"], string>> = {
  name: "\u001b[36m",
  date: "\u001b[35m",
  quantity: "\u001b[33;1m",
  cue: "\u001b[34;4m",
}
const dim = "\u001b[2m"
const reset = "\u001b[0m"

/** What the colours mean. */
export const legend = (paint: Paint): string =>
  paint === "brackets"
    ? "[words]{kind: reading}"
    : Object.entries(colours)
        .map(([kind, colour]) => `${colour}${kind}${reset}`)
        .join("  ")

/** Control and direction characters, which could move a terminal's cursor or turn its text, as a dot. */
export const printable = (text: string): string =>
  text.replace(/\r\n?/g, "\n").replace(/(?![\n\t])[\p{Cc}\p{Bidi_Control}]/gu, "·")

/** The text with marks inside marks; those that cross the border of another are given back instead. */
export function markedText(
  text: string,
  marks: readonly Mark[],
  paint: Paint,
): { text: string; crossing: Mark[] } {
  const parts: string[] = []
  const open: Mark[] = []
  const crossing: Mark[] = []
  let at = 0
  const writeTo = (end: number) => {
    parts.push(printable(text.slice(at, end)))
    at = end
  }
  const closeUntil = (offset: number) => {
    for (let mark = open.at(-1); mark && mark.end <= offset; mark = open.at(-1)) {
      writeTo(mark.end)
      open.pop()
      parts.push(closing(mark, text, open.at(-1), paint))
    }
  }
  for (const mark of marks) {
    closeUntil(mark.start)
    const around = open.at(-1)
    if (around && mark.end > around.end) {
      crossing.push(mark)
      continue
    }
    writeTo(mark.start)
    parts.push(paint === "brackets" ? "[" : reset + colours[mark.kind])
    open.push(mark)
  }
  closeUntil(text.length)
  writeTo(text.length)
  return { text: parts.join(""), crossing }
}

function closing(
  { start, end, kind, reading }: Mark,
  text: string,
  around: Mark | undefined,
  paint: Paint,
): string {
  const isPlain = reading === "" || reading === text.slice(start, end)
  if (paint === "brackets") return `]{${kind}${isPlain ? "" : `: ${printable(reading)}`}}`
  const told = isPlain ? "" : `${reset}${dim}{${printable(reading)}}`
  return `${told}${reset}${around ? colours[around.kind] : ""}`
}
