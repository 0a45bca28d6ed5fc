import type { Resolved, Tokens } from "../../layers.js"
import type { Range } from "./phrases.js"

/** Words between quotation marks, marks included; `open` where the paragraph ends before they close. */
export interface Quotation extends Range {
  readonly open: boolean
}

/** Every quotation of the article, and which one a token stands in. */
export interface Quotations {
  readonly all: readonly Quotation[]
  /** The quotation that covers the token, marks included. */
  readonly around: (token: number) => Quotation | undefined
}

const opens = new Set(["“", "``", "„", "«"])
const closes = new Set(["”", "»"])

/** Quotations, paragraph by paragraph: a mark that is left open says nothing of the paragraph after it. */
export function quotationsOf({ tokens, sentences }: Resolved): Quotations {
  const all: Quotation[] = []
  const index = new Int32Array(tokens.length).fill(-1)
  let from = -1
  const add = (last: number, open: boolean) => {
    index.fill(all.length, from, last)
    all.push({ first: from, last, open })
    from = -1
  }
  for (const [at, { first, last, paragraph }] of sentences.entries()) {
    for (let i = first; i < last; i++) {
      const mark = markAt(tokens, i)
      if (!mark) continue
      if (from >= 0 && mark.closes) add(i + mark.width, false)
      else if (from < 0 && mark.opens) from = i
      i += mark.width - 1
    }
    if (from >= 0 && sentences[at + 1]?.paragraph !== paragraph) add(last, true)
  }
  return { all, around: (token) => all[index[token] ?? -1] }
}

interface Mark {
  readonly width: number
  readonly opens: boolean
  readonly closes: boolean
}

const curlyOpen: Mark = { width: 1, opens: true, closes: false }
const curlyClose: Mark = { width: 1, opens: false, closes: true }
const curlyEither: Mark = { width: 1, opens: true, closes: true }

/** The quotation mark here; the typewriter's ' ' is two tokens. A straight one opens before a word, else closes. */
function markAt(tokens: Tokens, i: number): Mark | undefined {
  const form = tokens.form(i)
  if (opens.has(form)) return curlyOpen
  // ”Fear,” with the mark that closes where one that opens should be
  if (closes.has(form))
    return tokens.start(i) > tokens.end(i - 1) && tokens.end(i) === tokens.start(i + 1)
      ? curlyEither
      : curlyClose
  const twin = form === "'" && tokens.form(i + 1) === "'" && tokens.end(i) === tokens.start(i + 1)
  if (form !== '"' && form !== "''" && !twin) return undefined
  const width = twin ? 2 : 1
  const after = tokens.end(i + width - 1)
  const startsWord = i === 0 || (tokens.start(i) > tokens.end(i - 1) && after === tokens.start(i + width))
  const endsWord = i > 0 && tokens.end(i - 1) === tokens.start(i) && after < tokens.start(i + width)
  return { width, opens: !endsWord, closes: !startsWord }
}
