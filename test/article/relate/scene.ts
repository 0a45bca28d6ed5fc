import type { Span } from "../../../pipeline/article/article.js"
import type { Claim, Entity, Mention, Quantity, Resolved } from "../../../pipeline/article/layers.js"
import { annotated } from "../reading.js"

/** One thing of a scene: its words in the text, each occurrence a mention. */
export interface Thing {
  readonly name: string
  readonly type: Entity["type"]
  readonly iso2?: string
  readonly demonym?: string
  readonly unnamed?: boolean
  readonly form?: Mention["form"]
}

/** A figure of a scene: the whole phrase, and what is read in it. */
export type Figure = Partial<Quantity> & { readonly words: string; readonly lemma: string }

/** Who says what, by their words. */
export type Saying = Partial<Claim> & {
  readonly by?: string
  readonly cued?: string
  readonly says: string
}

/** An article with what the earlier rooms would have found in it, made by hand. */
export function scene(
  text: string,
  { things = [], figures = [], dates = [] }: { things?: Thing[]; figures?: Figure[]; dates?: string[] },
): Resolved {
  const mentions = things
    .flatMap((thing, entity) => mentionsOf(text, thing, entity))
    .sort((a, b) => a.start - b.start || b.end - a.end)
  return {
    ...annotated(text),
    quantities: figures.map((figure) => quantity(text, figure)),
    leftOut: [],
    times: [],
    names: mentions,
    publication: { edtf: null, from: null, to: null, basis: "unknown", confidence: null, evidence: null },
    dates: dates.map((words) => date(find(text, words))),
    entities: things.map(entityOf),
    mentions: mentions.map((mention) => {
      const outer = mentions.findIndex(
        ({ start, end }) =>
          start <= mention.start && mention.end <= end && end - start > mention.end - mention.start,
      )
      return outer < 0 ? mention : { ...mention, nestedIn: outer }
    }),
  }
}

/** Where words stand first. */
export function find(text: string, words: string): Span {
  const start = text.indexOf(words)
  if (start < 0) throw new Error(`not in the scene: ${words}`)
  return { start, end: start + words.length }
}

/** A claim of a scene, and the entity that its source is. */
export function claim(article: Resolved, { by, cued, says, ...rest }: Saying): Claim {
  const { text } = article.article
  const source = by === undefined ? undefined : find(text, by)
  const mention =
    source && article.mentions.find(({ start, end }) => start < source.end && source.start < end)
  return {
    attribution: "explicit",
    source: source ? [source] : [],
    cue: cued === undefined ? [] : [find(text, cued)],
    content: [find(text, says)],
    cueLemma: null,
    entity: mention?.entity ?? null,
    sourceClass: null,
    kind: "statement",
    sourceFactuality: "CT+",
    authorFactuality: "Uu",
    polarity: "+",
    modality: null,
    probability: null,
    isQuote: false,
    statedOn: null,
    parent: null,
    respondsTo: null,
    stance: null,
    chain: [{ entity: mention?.entity ?? null, relation: "said", span: source ?? null }],
    rule: "scene",
    ...rest,
  }
}

const entityOf = ({ name, type, iso2, unnamed }: Thing): Entity => ({
  id: `e-${name}`,
  name,
  type,
  description: null,
  wikidata: null,
  iso2: iso2 ?? null,
  iso3: null,
  geonames: null,
  latitude: null,
  longitude: null,
  linkBasis: null,
  isUnnamed: unnamed ?? false,
})

function mentionsOf(text: string, { name, type, demonym, form = "name" }: Thing, entity: number): Mention[] {
  const at = (words: string, as: Mention["form"]) =>
    [...text.matchAll(new RegExp(`\\b${words}\\b`, "g"))].map(({ index }) => ({
      start: index,
      end: index + words.length,
      type,
      form: as,
      rule: "scene",
      nestedIn: null,
      entity,
      standsFor: null,
      nameKind: null,
    }))
  return demonym ? [...at(name, form), ...at(demonym, "demonym")] : at(name, form)
}

function quantity(text: string, { words, lemma, ...rest }: Figure): Quantity {
  const span = find(text, words)
  return {
    ...span,
    number: null,
    kind: "count",
    min: null,
    max: null,
    best: null,
    bound: "exact",
    change: null,
    qualifier: null,
    isAdditional: false,
    unit: lemma,
    unitName: null,
    unitSystem: "count",
    counted: span,
    countedLemma: lemma,
    partOf: null,
    group: null,
    rule: "scene",
    ...rest,
  }
}

const date = (span: Span): Resolved["dates"][number] => ({
  ...span,
  type: "DATE",
  value: "XXXX",
  mod: null,
  quant: null,
  freq: null,
  signal: null,
  group: null,
  rule: "scene",
  edtf: null,
  from: null,
  to: null,
  grain: null,
  resolution: null,
  alternative: null,
  confidence: null,
})
