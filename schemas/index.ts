import { type ArticleRow, articles } from "./articles.js"
import { type ClaimArgumentRow, claimArguments } from "./claim_arguments.js"
import { type ClaimPartRow, claimParts } from "./claim_parts.js"
import { type ClaimSourceRow, claimSources } from "./claim_sources.js"
import { type ClaimRow, claims } from "./claims.js"
import { type DateRow, dates } from "./dates.js"
import { type EntityRow, entities } from "./entities.js"
import { type EntityNameRow, entityNames } from "./entity_names.js"
import { type EstimateRow, estimates } from "./estimates.js"
import { type EventArgumentRow, eventArguments } from "./event_arguments.js"
import { type EventRow, events } from "./events.js"
import { type IssueRow, issues } from "./issues.js"
import { type MentionRow, mentions } from "./mentions.js"
import { type QuantityRow, quantities } from "./quantities.js"
import { type RelationRow, relations } from "./relations.js"
import { type SentenceRow, sentences } from "./sentences.js"
import type { Table } from "./table.js"

/** Every published table, in publishing order. */
export const tables: readonly Table[] = [
  articles,
  sentences,
  entities,
  entityNames,
  mentions,
  quantities,
  dates,
  claims,
  claimParts,
  claimSources,
  claimArguments,
  estimates,
  events,
  eventArguments,
  relations,
  issues,
]

/** The rows of one article, or of many, by table name. Keys are the tables' names. */
export interface Rows {
  readonly articles: ArticleRow[]
  readonly sentences: SentenceRow[]
  readonly entities: EntityRow[]
  readonly entity_names: EntityNameRow[]
  readonly mentions: MentionRow[]
  readonly quantities: QuantityRow[]
  readonly dates: DateRow[]
  readonly claims: ClaimRow[]
  readonly claim_parts: ClaimPartRow[]
  readonly claim_sources: ClaimSourceRow[]
  readonly claim_arguments: ClaimArgumentRow[]
  readonly estimates: EstimateRow[]
  readonly events: EventRow[]
  readonly event_arguments: EventArgumentRow[]
  readonly relations: RelationRow[]
  readonly issues: IssueRow[]
}

/** Empty tables. */
export const noRows = (): Rows => ({
  articles: [],
  sentences: [],
  entities: [],
  entity_names: [],
  mentions: [],
  quantities: [],
  dates: [],
  claims: [],
  claim_parts: [],
  claim_sources: [],
  claim_arguments: [],
  estimates: [],
  events: [],
  event_arguments: [],
  relations: [],
  issues: [],
})
