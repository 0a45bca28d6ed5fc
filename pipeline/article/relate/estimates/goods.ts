import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import type { Quantity, Resolved } from "../../layers.js"
import { containers, mapOf } from "./words.js"

/** wheat · oil: what is counted by its weight, by each of its words. */
const goods = mapOf(lexicon.goods)
/** output · exports · stocks: which of a good's figures it is. */
const flows = mapOf(lexicon.flows)
/** burned · planted: what was done to land. */
const tracts = mapOf(lexicon.tracts)

const masses =
  /^(?:t|kt|Mt|Gt|L|m3|\[gal_us\]|\[gal_br\]|\[[ls]ton_av\]|\[bu_us\]|\[bbl_us\](?:\/d)?|\{boe\}(?:\/d)?)$/
const areas = /^(?:har|km2|\[acr_us\]|\[smi_us\])$/

/** The least weight, and the least land, that is put forward as the size of something. */
const least = { mass: 1000, area: 100 }

/** mass · area: of a quantity of goods or land; null for any other measure, and for what one load weighs. */
function dimensionOf({ kind, unit, best, min, max, countedLemma }: Quantity): "mass" | "area" | null {
  const size = best ?? max ?? min ?? 0
  const head = countedLemma?.slice(countedLemma.lastIndexOf(" ") + 1) ?? ""
  // 51.8 million bags
  if (kind === "count" && containers.has(head)) return size >= least.mass ? "mass" : null
  if (kind !== "measure" || unit === null) return null
  if (masses.test(unit)) return size >= least.mass ? "mass" : null
  return areas.test(unit) && size >= least.area ? "area" : null
}

/** How many words before a figure its good may stand in its own sentence. */
const reach = 24

/** The nearest word of a list before a figure in its sentence, else right behind it; a verb between two figures belongs to the first. */
function nearest(
  { tokens, sentences }: Resolved,
  quantity: Quantity,
  words: ReadonlyMap<string, string>,
): string | null {
  const from = tokens.at(quantity.start)
  const to = tokens.at(Math.max(quantity.end, quantity.counted?.end ?? 0) - 1)
  const { first, last } = sentences[tokens.sentence(from)]!
  for (let i = from; i <= to; i++) {
    const own = words.get(tokens.lower(i))
    if (own) return own
  }
  for (let i = from - 1; i >= Math.max(first, from - reach) && !isClause(tokens.lower(i)); i--) {
    const before = words.get(tokens.lower(i))
    if (before) return before
  }
  for (let i = to + 1; i < Math.min(last, to + 6) && !/^[,;:]$/.test(tokens.form(i)); i++) {
    const behind = words.get(tokens.lower(i))
    if (behind) return behind
  }
  return null
}

const isClause = (word: string): boolean => /^(?:[;:]|while|whereas|but)$/.test(word)

/** The last such word of the paragraph before the figure's sentence. */
function told(
  { tokens, sentences }: Resolved,
  quantity: Quantity,
  words: ReadonlyMap<string, string>,
): string | null {
  const { paragraph, first } = sentences[tokens.sentence(tokens.at(quantity.start))]!
  for (let i = first - 1; i >= 0 && sentences[tokens.sentence(i)]!.paragraph === paragraph; i--) {
    const word = words.get(tokens.lower(i))
    if (word) return word
  }
  return null
}

/** What the article deals in: the first such word of its title and opening. */
function usual({ tokens, sentences }: Resolved, words: ReadonlyMap<string, string>): string | null {
  for (const { kind, paragraph, first, last } of sentences) {
    if (kind !== "title" && paragraph > 1) return null
    for (let i = first; i < last; i++) {
      const word = words.get(tokens.lower(i))
      if (word) return word
    }
  }
  return null
}

/** mass: wheat output · area: burned: what a weight of goods or an area of land is the size of; null where it is of nothing that a list knows. */
export function goodsOf(article: Resolved, quantity: Quantity): string | null {
  const dimension = dimensionOf(quantity)
  if (dimension === null) return null
  if (dimension === "area") {
    const done = nearest(article, quantity, tracts)
    return done && `area: ${done}`
  }
  const near = { good: nearest(article, quantity, goods), flow: nearest(article, quantity, flows) }
  // The department sees 31 million tonnes: of what was told before; of a good alone, what the article deals in.
  const isBare = near.good === null && near.flow === null
  const before = (words: ReadonlyMap<string, string>) => (isBare ? told(article, quantity, words) : null)
  const good = near.good ?? before(goods) ?? usual(article, goods)
  const flow = near.flow ?? before(flows) ?? usual(article, flows)
  if (good === null) return null
  return `mass: ${flow === null ? good : `${good} ${flow}`}`
}
