import type { Anchor } from "./anchor.js"
import type { DateRule, Groups } from "./rule.js"
import { either, gap } from "./rule.js"
import { firsts, month, months, ordinals, weekday, weekdays, year } from "./words.js"

const places = [...ordinals.keys()].filter((word) => ordinals.get(word)! <= 5)
const nth = `(?:(?<last>last|final)|(?<nth>${either(places)}))`
const unit = `(?:(?<unit>week|weekend)|${weekday})`
const relative = `(?<rel>(?:the|this|next|last|that|the${gap}following)${gap}(?:month|year))\\b`
const named = `(?:(?:early|late|mid)[ -])?${month}(?:,?${gap}(?:of${gap})?${year})?`

/** Weeks, weekends and weekdays told by their place in a month or year. */
export const nthOf: readonly DateRule[] = [
  {
    name: "nth-of",
    starts: ["#", "last", "final", ...firsts(places)],
    pattern: `${nth}${gap}${unit}${gap}(?:(?:of|in)${gap})?(?:${relative}|${named})`,
    read: (groups, { text }) => {
      const of = groups.unit ? (groups.unit.toLowerCase() as "week" | "weekend") : weekdayOf(groups)
      const into = placeOf(groups, text)
      if (!into || (of !== "week" && into.month === undefined && into.unit === "year")) return null
      return {
        type: "DATE",
        value: of === "week" ? "XXXX-WXX" : of === "weekend" ? "XXXX-WXX-WE" : "XXXX-XX-XX",
        anchor: { kind: "nth", n: groups.last ? -1 : ordinals.get(groups.nth!.toLowerCase())!, of, ...into },
      }
    },
    examples: [
      ["It began in the first week of May 1998.", "the first week of May 1998", "XXXX-WXX"],
      ["They vote on the last Friday of next month.", "the last Friday of next month", "XXXX-XX-XX"],
      ["It opened the second weekend in June.", "the second weekend in June", "XXXX-WXX-WE"],
    ],
    notExamples: ["the first week of the trial", "the first Monday of the war"],
  },
]

const weekdayOf = ({ weekday: name }: Groups): number => weekdays.get(name!.toLowerCase())!

type Place = Pick<Extract<Anchor, { kind: "nth" }>, "month" | "year" | "unit" | "by" | "origin">

/** The month or year: "May 1998", "May", "next month". */
function placeOf({ rel, month: name, year: of }: Groups, text: string): Place | null {
  if (name) {
    if (!/[A-Z]/.test(text.slice(text.indexOf(name))) && name.length < 4) return null
    return {
      month: months.get(name.toLowerCase())!,
      unit: "month",
      by: 0,
      origin: "publication",
      ...(of ? { year: Number(of) } : {}),
    }
  }
  const words = rel!.toLowerCase()
  return {
    unit: words.endsWith("month") ? "month" : "year",
    by: words.startsWith("next") || words.includes("following") ? 1 : words.startsWith("last") ? -1 : 0,
    origin: /^that|following/.test(words) ? "mention" : "publication",
  }
}
