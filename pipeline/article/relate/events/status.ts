import lexicon from "../../../lexicons/event-status.json" with { type: "json" }
import type { Claim, Event, Sentence, Tokens } from "../../layers.js"
import type { Trigger } from "./triggers.js"

type Status = Event["status"]

const cues = new Map<string, Status>()
for (const status of ["possible", "expected", "planned", "ongoing", "denied"] as const)
  for (const word of lexicon[status]) cues.set(word, status)

/** How many words before a trigger its modality may stand. */
const reach = 7

/** May send, is expected to dispatch, plans to deploy, never visited: the nearest such word before it, in its own clause. */
function cueBefore(tokens: Tokens, trigger: Trigger, from: number): Status | undefined {
  if (standsAlone(tokens, trigger)) return undefined
  let toVerb = false
  for (let i = trigger.first - 1; i >= Math.max(from, trigger.first - reach); i--) {
    const word = tokens.lower(i)
    if (word === "to") toVerb = true
    const status = cues.get(word)
    // "planned to" and "likely to" reach through the infinitive; "no" and "being" only touch their verb
    if (status) return status
    const tag = tokens.tag(i)
    if (trigger.form === "noun" && tag === "VERB" && !isLight(tokens, trigger, i)) return undefined
    // capable of providing: there "of" opens no clause of its own
    if ((tag === "SCONJ" && word !== "of") || /^[;:—–]$/.test(word)) return undefined
    if (word === "," || word === "who" || word === "which" || word === "whom") return undefined
    // Another finite verb lies between: the modality is that verb's, unless an infinitive links them.
    if (tag === "VERB" && tokens.penn(i) === "VBD" && !toVerb) return undefined
  }
  return undefined
}

const light = new Set(lexicon.light)

/** will [hold] talks · plans to [launch] an offensive: a verb that only says that its noun takes place. */
const isLight = (tokens: Tokens, { first }: Trigger, verb: number): boolean =>
  light.has(tokens.lemma(verb).toLowerCase()) && tokens.head(first) === verb

/** A past form with no auxiliary is a fact of its own: will join the soldiers already [deployed]. */
function standsAlone(tokens: Tokens, { first, form }: Trigger): boolean {
  if (form !== "past") return false
  let i = first - 1
  for (; tokens.tag(i) === "ADV"; i--) if (cues.has(tokens.lower(i))) return false
  return /^(?:NOUN|PROPN|PRON|ADJ)$/.test(tokens.tag(i)) && !cues.has(tokens.lower(i))
}

/** Deployments could begin; deployment, possibly in July: a noun's modality stands behind it. */
function cueAfter(tokens: Tokens, trigger: Trigger, to: number): Status | undefined {
  for (let i = trigger.last; i < Math.min(to, trigger.last + 3); i++) {
    const status = cues.get(tokens.lower(i))
    if (status) return status
  }
  return undefined
}

const byForm: Record<Trigger["form"], Status> = {
  base: "planned",
  present: "ongoing",
  past: "happened",
  ing: "happened",
  noun: "happened",
}

/** A progressive: is training, are already in the country training. */
function isProgressive(tokens: Tokens, trigger: Trigger, from: number): boolean {
  for (let i = trigger.first - 1; i >= Math.max(from, trigger.first - reach); i--) {
    const word = tokens.lower(i)
    if (/^(?:is|are|am|'s|'re|been)$/.test(word)) return true
    if (word === "," || tokens.tag(i) === "SCONJ" || tokens.tag(i) === "VERB") return false
  }
  return false
}

/** To rebuild; to clear mines and rebuild. */
function afterTo(tokens: Tokens, { first }: Trigger, from: number): boolean {
  const joined = tokens.tag(first - 1) === "CCONJ"
  if (!joined) return tokens.lower(first - 1) === "to"
  for (let i = first - 2; i >= Math.max(from, first - reach); i--) if (tokens.lower(i) === "to") return true
  return false
}

/** Whether an event took place, by its verb's form, the words around it, and the claim it stands in. */
export function statusOf(
  tokens: Tokens,
  trigger: Trigger,
  { sentence, claim }: { sentence: Sentence; claim: Claim | undefined },
): Status {
  if (claim?.kind === "rumour" || claim?.sourceClass === "rumour") return "rumoured"
  const isNoun = trigger.form === "noun"
  const cue =
    (isNoun ? cueAfter(tokens, trigger, sentence.last) : undefined) ??
    cueBefore(tokens, trigger, sentence.first)
  if (cue === "denied" || claim?.kind === "denial") return "denied"
  if (cue) return cue
  if (trigger.form === "ing") {
    const headline = sentence.kind === "title" && tokens.tag(trigger.first - 1) !== "ADP"
    return headline || isProgressive(tokens, trigger, sentence.first) ? "ongoing" : "happened"
  }
  // Headlines tell the past in the present tense, and the future in the infinitive.
  if (sentence.kind === "title" && trigger.form === "present") return "happened"
  if (sentence.kind === "title" && trigger.form === "base")
    return tokens.lower(trigger.first - 1) === "to" ? "expected" : "happened"
  if (trigger.form === "base" && !afterTo(tokens, trigger, sentence.first)) return "ongoing"
  return byForm[trigger.form]
}
