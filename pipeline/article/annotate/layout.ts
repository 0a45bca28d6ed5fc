/** A place between token `i` and the next, in a sentence that began with token `first`. */
export interface Border {
  readonly i: number
  readonly first: number
  /** The token as printed; "" outside the block. */
  readonly form: (i: number) => string
  /** Whether no space follows token `i`. */
  readonly touches: (i: number) => boolean
}

const rule = /^([-=*_~+#])\1{4}/
const smiley = /^(?:[:;=]['-]?[)(]+|[:;]-?[DP]|\^_\^)$/
const url = /^(?:https?:\/\/|www\.)/
const date = /^\d{1,2}\/\d{1,2}\/\d{2,4}$/
const time = /^\d{1,2}:\d\d/
const signOff = new Set(["Thanks", "Regards", "Sincerely", "Yours"])
const capital = /^["“]?\p{Lu}/u

/** Borders that no stop marks, where a message's lines were joined: after a rule, a smiley, an address, a stamp. */
export function isUnmarkedBorder({ i, first, form, touches }: Border): boolean {
  if (touches(i)) return false
  const here = form(i)
  const next = form(i + 1)
  if (rule.test(here) || rule.test(next)) return true
  if (smiley.test(here) || url.test(here)) return capital.test(next) || url.test(next)
  if (date.test(next)) return time.test(form(i + 2)) && isStampBorder(here)
  if (/^[AP]M$/i.test(here)) return time.test(form(i - 1)) && date.test(form(i - 2)) && /^\p{L}/u.test(next)
  return here === "," && i - first <= 3 && signOff.has(form(first)) && /^\p{Lu}/u.test(next)
}

/** "Ann Lee 01/02/2003 04:05 PM" follows a name, "on 01/02/2003 04:05" does not. */
const isStampBorder = (before: string) => /^[\p{Lu}>"]|@|[.)]$/u.test(before)
