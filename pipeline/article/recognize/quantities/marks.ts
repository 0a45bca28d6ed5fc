import type { Piece } from "./pieces.js"

const inches = new Set(['"', "”", "″", "''"])
const feet = new Set(["'", "’", "′"])
/** Words that a length may say the direction of. */
export const sizes = new Set("wide long tall deep thick high across x × by diameter".split(" "))
const opens = new Set(["“", "``"])
const closes = new Set(["”", "''"])

/** UCUM's code of the mark behind a number: 5" is inches, 10' feet, where no quotation is open and a size or a thing follows. */
export function markedUnit(pieces: readonly Piece[], at: number): "[in_i]" | "[ft_i]" | null {
  const { form, glued } = pieces[at]!
  const isInches = inches.has(form)
  if ((!isInches && !feet.has(form)) || !pieces[at - 1]?.digits) return null
  const next = pieces[at + 1]
  // 10 " long, never 10 " boats
  if (!glued && !sizes.has(next?.lower ?? "")) return null
  if (!next || next.glued || !(sizes.has(next.lower) || (isInches && /^(?:NNS?|JJ)$/.test(next.penn))))
    return null
  return isQuoting(pieces, at) ? null : isInches ? "[in_i]" : "[ft_i]"
}

/** Whether a quotation that began in this sentence is still open: "there are 5" closes one. */
function isQuoting(pieces: readonly Piece[], at: number): boolean {
  let isOpen = false
  for (let i = Math.max(0, at - 60); i < at; i++) {
    const { form } = pieces[i]!
    if (opens.has(form)) isOpen = true
    else if (closes.has(form)) isOpen = false
    // a mark behind digits is no quotation
    else if (form === '"' && !(pieces[i - 1]?.digits && pieces[i]!.glued && !isOpen)) isOpen = !isOpen
  }
  return isOpen
}
