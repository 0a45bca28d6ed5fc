import { z } from "zod"
import { amount, count, flag, id, oneOf, type Table, text } from "./table.js"

/** What a named thing can be. */
export const entityTypes = [
  "person",
  "organization",
  "place",
  "facility",
  "nationality",
  "group",
  "event",
  "document",
  "agreement",
  "product",
  "other",
] as const

const row = z.strictObject({
  entity_id: id(
    "e",
    "The thing itself: from its public identifier where there is one, else from type, name and context.",
  ),
  name: text("Its fullest name."),
  type: oneOf(entityTypes, "What it is."),
  description: text("What the articles say it is: a role, a country.").nullable(),
  wikidata_id: text("Wikidata item.").nullable(),
  iso_3166_1: text("ISO 3166-1 alpha-2 code of a country.").nullable(),
  iso_3166_1_alpha_3: text("ISO 3166-1 alpha-3 code, for readers that take NA as missing.").nullable(),
  geonames_id: text("GeoNames identifier.").nullable(),
  latitude: amount("Degrees north, WGS 84.").nullable(),
  longitude: amount("Degrees east, WGS 84.").nullable(),
  link_basis: text("How the identifier was established; null without one.").nullable(),
  is_unnamed: flag("A source nobody can check: officials, analysts, sources."),
  mentions: count("How often it is mentioned, over all articles."),
  articles: count("In how many articles."),
})

/** A row of entities. */
export type EntityRow = z.infer<typeof row>

export const entities: Table = {
  name: "entities",
  description:
    "One row per real-world thing across all articles: people, organizations, places and unnamed sources.",
  key: ["entity_id"],
  foreignKeys: [],
  row,
}
