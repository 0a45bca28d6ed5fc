import type { Annotated, Sentence, TokenRange, Tokens } from "../../layers.js"
import { directions } from "./classify.js"
import { type Candidate, candidatesOf, gather, type Known, settle } from "./document.js"
import { demonyms, known, nationalities } from "./gazetteer.js"
import { isHeadline, readHeadline } from "./headlines.js"
import { type Found, found } from "./nominals.js"
import { findRuns, isCapital } from "./runs.js"
import { type Scene, splitRun } from "./split.js"
import { intelligence, isCommon } from "./vocabulary.js"

/** What the rules and the gazetteers name, in no order; no name crosses another. */
export function namesByRules(article: Annotated, scene: Scene, headlines: readonly boolean[]): Found[] {
  const { sentences } = article
  const candidates = sentences.flatMap((sentence, i) => (headlines[i] ? [] : candidatesIn(scene, sentence)))
  const knowledge = gather(article.tokens, candidates)
  const named = names(scene, candidates, knowledge)
  for (const [i, sentence] of sentences.entries())
    if (headlines[i]) named.push(...readHeadline(scene, sentence, knowledge))
  return named
}

/** The article as the rules see it, and which of its sentences are headlines. */
export function sceneOf(article: Annotated): {
  readonly scene: Scene
  readonly headlines: readonly boolean[]
} {
  const { prose, tokens, sentences } = article
  const headlines = sentences.map((sentence) => isHeadline(article, sentence))
  return { scene: { text: prose, tokens, capitals: capitalsOf(article, headlines) }, headlines }
}

/** Words that have a capital inside a sentence, where no rule of writing asks for one. */
function capitalsOf({ sentences, tokens }: Annotated, headlines: readonly boolean[]): Set<string> {
  const seen = new Set<string>()
  for (const [i, { first, last }] of sentences.entries())
    if (!headlines[i])
      for (let k = first + 1; k < last; k++)
        if (isCapital(tokens.form(k)) && !opensSentence(tokens.form(k - 1))) seen.add(tokens.form(k))
  return seen
}

const opensSentence = (before: string): boolean => /^["“”‘'«:—–•\-*.]+$/.test(before)

function candidatesIn(scene: Scene, sentence: Sentence): Candidate[] {
  if (sentence.kind === "noise") return []
  const parts = findRuns(scene.tokens, sentence).flatMap((run) => {
    const starts = run.first === sentence.first || opensSentence(scene.tokens.form(run.first - 1))
    return splitRun(scene, run, starts)
  })
  return candidatesOf(scene, parts)
}

/** "Polish Americans" are a people; of "Many Africans" the Africans are. */
function peopleIn(tokens: Tokens, { first, last }: Candidate): TokenRange | null {
  if (last - first !== 2 || known(tokens.form(last - 1)) !== "demonym") return null
  if (known(tokens.form(first)) === "demonym" || directions.test(tokens.form(first))) return { first, last }
  return isCommon(tokens.lower(first)) ? { first: last - 1, last } : null
}

function names({ tokens }: Scene, candidates: readonly Candidate[], knowledge: Known): Found[] {
  const out: Found[] = []
  for (const candidate of candidates) {
    const verdict = settle(knowledge, candidate, tokens)
    if (!verdict) continue
    const { last, words } = candidate
    const peoples = verdict.type === "other" ? peopleIn(tokens, candidate) : null
    if (peoples) {
      out.push(found(tokens, peoples, { type: "nationality", form: "demonym", rule: "demonym" }))
      continue
    }
    const { first } = candidate
    const isDemonym = known(words) === "demonym" && (demonyms.has(words) || nationalities.has(words))
    // "Ukrainian intelligence": a demonym makes an organization of a plain word.
    if (isDemonym && intelligence.has(tokens.lower(last))) {
      const range = { first, last: last + 1 }
      out.push(
        found(tokens, range, { type: "organization", form: "name", rule: "intelligence of a country" }),
      )
      continue
    }
    const what = isDemonym
      ? ({ type: "nationality", form: "demonym", rule: "demonym" } as const)
      : ({ type: verdict.type, form: "name", rule: verdict.rule } as const)
    out.push(found(tokens, { first, last }, what))
  }
  return out
}
