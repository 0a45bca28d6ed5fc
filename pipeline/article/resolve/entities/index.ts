import type { Report } from "../../issue.js"
import type { Entity, Mention, NameMention, Recognized } from "../../layers.js"
import { byRole, somebody } from "../../recognize/names/roles.js"
import { countryEntity, governmentOf } from "./identify.js"
import { contextOf, joinName } from "./join.js"
import { actsAsGovernment, isPower } from "./metonyms.js"
import { newReader, type Reader } from "./pronouns/index.js"
import { thingOf } from "./pronouns/things.js"
import { type Joining, type Past, pairOf } from "./references.js"
import { newRegistry, type Registry } from "./registry.js"
import { newRoles, type Roles } from "./roles/index.js"
import { settleTypes } from "./types.js"

/** Joins mentions to entities and entities to public identifiers. */
export function resolveEntities(
  recognized: Recognized,
  _report: Report,
): { entities: Entity[]; mentions: readonly Mention[] } {
  const article = settleTypes(recognized)
  const context = contextOf(article)
  const registry = newRegistry()
  const past: Past[] = []
  const first = article.names.map((name, i) => (refers(name) ? null : joined(context, registry, i)))
  const reader = newReader(article, first)
  const roles = newRoles(article, registry, first)
  // Where each of `names` went: pronouns without an owner are left out, "both countries" is there twice.
  const places = new Map<number, number>()
  for (const [i, name] of article.names.entries()) {
    const before = past.length
    const own = first[i]
    if (own) past.push(own)
    else
      for (const entity of referents(article, { past, reader, roles }, i))
        past.push({
          mention: mentionOf(name, { entity, nameKind: name.form === "nominal" ? "role" : null }),
          country: null,
        })
    if (past.length === before) {
      reader.seeStranger(name)
      continue
    }
    places.set(i, before)
    reader.see(past[before]!.mention)
    roles.see(past[before]!, i)
  }
  const mentions = past.map(({ mention }) => mention)
  for (const mention of mentions)
    if (mention.nestedIn !== null) mention.nestedIn = places.get(mention.nestedIn) ?? null
  return kept(registry.entities, mentions)
}

/** Only entities that are mentioned or stood for: the country of a capital may be neither. */
function kept(
  entities: readonly Entity[],
  mentions: readonly Joining[],
): { entities: Entity[]; mentions: readonly Mention[] } {
  const places = new Int32Array(entities.length).fill(-1)
  for (const { entity, standsFor } of mentions) {
    places[entity] = 0
    if (standsFor !== null) places[standsFor] = 0
  }
  let next = 0
  for (const i of places.keys()) if (places[i] === 0) places[i] = next++
  for (const mention of mentions) {
    mention.entity = places[mention.entity]!
    if (mention.standsFor !== null) mention.standsFor = places[mention.standsFor]!
  }
  return { entities: entities.filter((_, i) => places[i]! >= 0), mentions }
}

/** Pronouns and pairs mean what was named before them. */
const refers = ({ form, rule }: NameMention): boolean =>
  form === "pronoun" || rule === "two countries" || rule === byRole || rule === somebody

function referents(
  article: Recognized,
  { past, reader, roles }: { past: readonly Past[]; reader: Reader; roles: Roles },
  i: number,
): number[] {
  const { tokens, names } = article
  const name = names[i]!
  if (name.rule === "two countries") return pairOf(tokens, past, name)
  if (name.rule === somebody) return []
  const isThing = name.form === "pronoun" && name.type !== "person"
  const one = isThing
    ? thingOf(article, past, name)
    : name.rule === byRole
      ? roles.meant(name, i)
      : reader.meant(name)
  return one < 0 ? [] : [one]
}

const mentionOf = (
  { start, end, type, form, rule, nestedIn }: NameMention,
  { entity, standsFor = null, nameKind = null }: Pick<Mention, "entity"> & Partial<Mention>,
): Joining => ({ start, end, type, form, rule, nestedIn, entity, standsFor, nameKind })

function joined(context: ReturnType<typeof contextOf>, registry: Registry, i: number): Past {
  const name = context.article.names[i]!
  const { entity, country, nameKind, bearer } = joinName(context, i)
  const index = registry.add(entity)
  const { article } = context
  const acts =
    country !== null &&
    name.form === "name" &&
    name.nestedIn === null &&
    (actsAsGovernment(article, name) || (entity.iso2 === null && isPower(article, name)))
  const meant = acts ? governmentOf(country) : bearer
  const standsFor = meant ? registry.add(meant) : null
  const behind = country && (entity.iso2 !== null ? index : capitalCountry(registry, standsFor, country))
  return { mention: mentionOf(name, { entity: index, standsFor, nameKind }), country: behind }
}

/** Only a capital that stands for its country brings the country to mind: "Pyongyang and Moscow signed". */
const capitalCountry = (
  registry: Registry,
  standsFor: number | null,
  country: Parameters<typeof countryEntity>[0],
): number | null =>
  standsFor === null ? null : registry.add(countryEntity(country, "country of the capital"))
