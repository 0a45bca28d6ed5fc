import type { Report } from "../../issue.js"
import type { Entity, Mention, NameMention, Recognized } from "../../layers.js"
import { countryEntity, governmentOf } from "./identify.js"
import { contextOf, joinName } from "./join.js"
import { actsAsGovernment, isPower } from "./metonyms.js"
import { type Gender, genderOf, type Past, pairOf, personOf } from "./references.js"
import { newRegistry, type Registry } from "./registry.js"

/** Joins mentions to entities and entities to public identifiers. */
export function resolveEntities(
  article: Recognized,
  _report: Report,
): { entities: Entity[]; mentions: Mention[] } {
  const context = contextOf(article)
  const registry = newRegistry()
  const past: Past[] = []
  const genders = new Map<number, Gender>()
  // Where each of `names` went: pronouns without an owner are left out, "both countries" is there twice.
  const places = new Map<number, number>()
  for (const [i, name] of article.names.entries()) {
    const before = past.length
    for (const entity of referents(article, { past, genders }, name))
      past.push({ mention: mentionOf(name, entity), country: null })
    if (!refers(name)) past.push(joined(context, registry, name))
    if (past.length === before) continue
    places.set(i, before)
    const { mention } = past[before]!
    const gender = genderOf(article.tokens, mention)
    if (gender && !genders.has(mention.entity)) genders.set(mention.entity, gender)
  }
  const mentions = past.map(({ mention }) => ({
    ...mention,
    nestedIn: mention.nestedIn === null ? null : (places.get(mention.nestedIn) ?? null),
  }))
  return kept(registry.entities, mentions)
}

/** Only entities that are mentioned or stood for: the country of a capital may be neither. */
function kept(
  entities: readonly Entity[],
  mentions: readonly Mention[],
): { entities: Entity[]; mentions: Mention[] } {
  const used = new Set(
    mentions.flatMap(({ entity, standsFor }) => (standsFor === null ? [entity] : [entity, standsFor])),
  )
  const order = entities.map((_, i) => i).filter((i) => used.has(i))
  const place = new Map(order.map((old, i) => [old, i]))
  return {
    entities: order.map((i) => entities[i]!),
    mentions: mentions.map((mention) => ({
      ...mention,
      entity: place.get(mention.entity)!,
      standsFor: mention.standsFor === null ? null : place.get(mention.standsFor)!,
    })),
  }
}

/** Pronouns and pairs mean what was named before them. */
const refers = ({ form, rule }: NameMention): boolean => form === "pronoun" || rule === "two countries"

function referents(
  { tokens }: Recognized,
  known: { past: readonly Past[]; genders: ReadonlyMap<number, Gender> },
  name: NameMention,
): number[] {
  if (!refers(name)) return []
  if (name.form === "nominal") return pairOf(tokens, known.past, name)
  const person = personOf(tokens, known, name)
  return person < 0 ? [] : [person]
}

const mentionOf = (name: NameMention, entity: number): Mention => ({
  ...name,
  entity,
  standsFor: null,
  nameKind: null,
})

function joined(context: ReturnType<typeof contextOf>, registry: Registry, name: NameMention): Past {
  const { entity, country, nameKind } = joinName(context, name)
  const index = registry.add(entity)
  const { article } = context
  const acts =
    country !== null &&
    name.form === "name" &&
    name.nestedIn === null &&
    (actsAsGovernment(article, name) || (entity.iso2 === null && isPower(article, name)))
  const standsFor = acts ? registry.add(governmentOf(country)) : null
  const behind = country && (entity.iso2 !== null ? index : capitalCountry(registry, standsFor, country))
  return { mention: { ...name, entity: index, standsFor, nameKind }, country: behind }
}

/** Only a capital that stands for its country brings the country to mind: "Pyongyang and Moscow signed". */
const capitalCountry = (
  registry: Registry,
  standsFor: number | null,
  country: Parameters<typeof countryEntity>[0],
): number | null =>
  standsFor === null ? null : registry.add(countryEntity(country, "country of the capital"))
