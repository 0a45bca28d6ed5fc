import type { Quantity, Resolved } from "../../layers.js"
import { answerOf } from "./answer.js"
import type { Counted } from "./counted.js"
import { governing } from "./governing.js"
import type { Scene } from "./scene.js"
import { topicNames } from "./words.js"

/** lost four of its men: of an armed group's own people */
export function fightersOf(
  { prose, tokens }: Resolved,
  { happening }: Scene,
  { quantity, told }: { quantity: Quantity; told: Counted | null },
): Counted | null {
  if (told?.name === "cases" && happening === "epidemic")
    return { ...told, name: "people", state: told.state ?? "infected" }
  if (told?.name === "percent: support" && happening === "poll")
    return { ...told, name: "percent: vote share" }
  // had lost more than 900 men, in a war
  const found = governing(tokens, quantity)
  const isLost = found?.relation === "obj" && tokens.lemma(found.verb) === "lose"
  if (told?.name === "people" && isLost && quantity.countedLemma === "man" && happening === "attack")
    return { ...told, name: "troops" }
  const isOwn =
    told?.name === "people" &&
    /\bits (?:own )?(?:men|members)\b/.test(prose.slice(quantity.start, quantity.end))
  return isOwn && happening === "attack" ? { ...told!, name: "militants" } : told
}

/** gave the Socialists 30 percent: of a poll, a share of the vote */
export function polledOf(
  article: Resolved,
  { happening, isReferendum }: Scene,
  { quantity, told, party }: { quantity: Quantity; told: Counted | null; party: string | null },
): Counted | null {
  if (happening !== "poll" || quantity.kind !== "percent") return told
  const share = { name: "percent: vote share", state: null, owner: null }
  // 52 percent of Irish voters intend to back it
  const isTopic = told?.name != null && topicNames.has(told.name.slice(told.name.indexOf(": ") + 2))
  if (!isTopic && isReferendum && answerOf(article, quantity) !== null) return share
  if (told && told.name !== null) return told
  // puts it at 51 percent: what was told before; but the conservatives at 33
  const isAt = article.tokens.lower(article.tokens.at(quantity.start) - 1) === "at"
  return party !== null || (told === null && !isAt) ? share : told
}
