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
const either = new Set(['"', "''"])

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
      const form = tokens.form(i)
      if (from >= 0 && (closes.has(form) || (either.has(form) && !startsWord(tokens, i)))) add(i + 1, false)
      else if (from < 0 && (opens.has(form) || (either.has(form) && !endsWord(tokens, i)))) from = i
    }
    if (from >= 0 && sentences[at + 1]?.paragraph !== paragraph) add(last, true)
  }
  return { all, around: (token) => all[index[token] ?? -1] }
}

/** A straight mark after a space and right before a word opens. */
const startsWord = (tokens: Tokens, i: number): boolean =>
  tokens.start(i) > tokens.end(i - 1) && tokens.end(i) === tokens.start(i + 1)

/** A straight mark right after a word and before a space closes. */
const endsWord = (tokens: Tokens, i: number): boolean =>
  i > 0 && tokens.end(i - 1) === tokens.start(i) && tokens.end(i) < tokens.start(i + 1)
