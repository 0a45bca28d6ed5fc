import titleWords from "../../../lexicons/titles.json" with { type: "json" }
import type { NameMention, Recognized, Tokens } from "../../layers.js"
import { isCapital } from "../../recognize/names/runs.js"

const verbs = new Set(titleWords.metonymVerbs)
const nouns = new Set(titleWords.metonymNouns)
const objects = new Set(titleWords.metonymObjects)
const auxiliary = /^(?:has|have|had|will|would|may|might|can|could|must|should|is|are|was|were|be|been)$/

/** Past "and Moscow", which shares the verb with what stands before it. */
function pastPartner(tokens: Tokens, i: number): number {
  if (tokens.lower(i) !== "and" || !isCapital(tokens.form(i + 1))) return i
  let k = i + 1
  while (isCapital(tokens.form(k))) k++
  return k
}

/** Whether a capital is meant as a power: "Moscow's war efforts", "supplied Moscow with missiles". */
export function isPower({ tokens }: Recognized, mention: NameMention): boolean {
  const after = tokens.at(mention.end - 1) + 1
  const owned =
    tokens.lower(after) === "'s" && (nouns.has(tokens.lower(after + 1)) || nouns.has(tokens.lower(after + 2)))
  return owned || objects.has(tokens.lemma(tokens.at(mention.start) - 1))
}

/** Whether a place acts as a government does: "Kyiv suspects", "Pyongyang and Moscow signed". */
export function actsAsGovernment({ tokens }: Recognized, mention: NameMention): boolean {
  const first = tokens.at(mention.start)
  const before = tokens.lower(first - 1)
  // "officials in Seoul said": the officials say.
  if (
    tokens.tag(first - 1) === "ADP" &&
    !/^(?:while|that|as|after|before|since|if|though|although)$/.test(before)
  )
    return false
  const sentence = tokens.sentence(first)
  let i = pastPartner(tokens, tokens.at(mention.end - 1) + 1)
  let be = false
  for (let n = 0; n < 4 && tokens.sentence(i) === sentence; n++, i++) {
    if (auxiliary.test(tokens.lower(i))) be = /^(?:is|are|was|were|been|be)$/.test(tokens.lower(i))
    else if (tokens.tag(i) !== "ADV" || verbs.has(tokens.lemma(i))) break
  }
  if (!verbs.has(tokens.lemma(i)) && !verbs.has(tokens.lower(i).replace(/s$/, ""))) return false
  // Passive: "is accused" is suffered, "is expected to send" is done.
  return !be || tokens.lower(i).endsWith("ing") || tokens.lower(i + 1) === "to"
}
