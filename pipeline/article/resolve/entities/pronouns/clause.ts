import type { Tokens } from "../../../layers.js"

const border = /^(?:that|who|whom|which|when|while|as|because|if|and|but|or|where|whose|[;:,.“”"])$/

/** "Holm called and also | asked": the second verb has the subject of the first. */
function sharesSubject(tokens: Tokens, at: number): boolean {
  if (!/^(?:and|but|or)$/.test(tokens.lower(at))) return false
  let i = at + 1
  while (/^RB/.test(tokens.penn(i))) i++
  return /^VB[DNPZ]/.test(tokens.penn(i))
}

/** Whether somebody is the subject of the clause that a token is in: no border of a clause stands between. */
export function governs(
  tokens: Tokens,
  { role, last }: { readonly role: string; readonly last: number },
  at: number,
): boolean {
  if (role !== "subject") return false
  for (let i = last + 2; i < at; i++)
    if (border.test(tokens.lower(i)) && !sharesSubject(tokens, i)) return false
  return true
}
