import context from "../../../lexicons/dates-context.json" with { type: "json" }
import { timeOf } from "./clock.js"
import { openValue } from "./relative.js"
import { type DateRule, gap, isPointing, isPointingAt, type Place, two } from "./rule.js"
import { part, weekday, weekdayStarts, weekdays, which, whichOf, whichStarts } from "./words.js"
import { toldBy } from "./year_of.js"

const atHour = `(?:${gap}at${gap}(?<hour>1[0-2]|[1-9])(?![:.,]?\\d|%|[ ]?[ap]\\.?m\\b|[ ][a-z]+s\\b|[ ]o['’]))?`

/** "this evening at 7" → T19:00. */
const hourIn = (part: string, hour: string): string =>
  `T${two((Number(hour) % 12) + (part === "TAF" || part === "TEV" || (part === "TNI" && Number(hour) > 4) ? 12 : 0))}:00`

/** "USA Today", "told CBS This Morning" */
const isInName = ({ tokens, first, text }: Place): boolean =>
  /^[A-Z]/.test(text) &&
  /^[A-Z]/.test(tokens.form(first - 1)) &&
  tokens.sentence(first - 1) === tokens.sentence(first)

const named = new Set(context.namedDays)

const clear = /^(?:Tue|Tues|Thu|Thur|Thurs|Fri)$/

/** "Tue", but "Sun" only beside another weekday: "Sat or Sun". */
function isShort(name: string, { tokens, first, next }: Place): boolean {
  if (clear.test(name)) return !/^[A-Z]/.test(tokens.form(next)) || weekdays.has(tokens.lower(next))
  const beside = (word: string, day: string): boolean =>
    /^(?:or|and|to|through|-|–)$/.test(word) && weekdays.has(day)
  return (
    beside(tokens.lower(first - 1), tokens.lower(first - 2)) ||
    beside(tokens.lower(next), tokens.lower(next + 1))
  )
}

/** Single days told from the day of publication. */
export const days: readonly DateRule[] = [
  {
    name: "today",
    starts: ["today", "yesterday", "tomorrow", "tonight", "day", "overnight", "last"],
    pattern: `(?<word>day${gap}after${gap}tomorrow|day${gap}before${gap}yesterday|today|yesterday|tomorrow|tonight|overnight|last${gap}night)\\b(?:${gap}(?:(?:early|late)${gap})?${part})?${atHour}`,
    read: ({ word, part: piece, hour }, place) => {
      const { tokens, first } = place
      const lower = word!.toLowerCase()
      if (isInName(place)) return null
      // "an overnight train"
      if (lower === "overnight" && !tokens.penn(first).startsWith("RB")) return null
      const by = lower.startsWith("day")
        ? lower.endsWith("w")
          ? 2
          : -2
        : lower === "tomorrow"
          ? 1
          : /^(?:yesterday|last)/.test(lower)
            ? -1
            : 0
      const night = lower.endsWith("night")
      const part = night ? "TNI" : piece ? timeOf(piece) : undefined
      const time = hour && part ? hourIn(part, hour) : hour ? null : part
      if (time === null) return null
      return {
        type: time ? "TIME" : "DATE",
        value: `XXXX-XX-XX${time ?? ""}`,
        anchor: { kind: "offset", unit: "day", by, origin: "publication" },
        ...(time ? { time } : {}),
      }
    },
    examples: [
      ["He said today that he won.", "today", "XXXX-XX-XX"],
      ["It ended last night.", "last night", "XXXX-XX-XXTNI"],
    ],
    notExamples: ["an overnight train", "He told USA Today that he won."],
  },
  {
    name: "this-morning",
    starts: [...whichStarts],
    pattern: `${which}${gap}(?:early${gap})?(?<part>morning|afternoon|evening|night)\\b${atHour}`,
    read: ({ which: word, part: piece, hour }, place) => {
      const isThis = /^this$/i.test(word!)
      const time = hour ? hourIn(timeOf(piece!), hour) : timeOf(piece!)
      if (
        isInName(place) ||
        !isPointingAt(word!, place) ||
        /^(?:last|past|(?:this\s+)?(?:coming|upcoming)|this\s+past)$/i.test(word!)
      )
        return null
      return {
        type: "TIME",
        value: `XXXX-XX-XX${time}`,
        time,
        anchor: {
          kind: "offset",
          unit: "day",
          by: whichOf(word!) ?? 0,
          origin: isThis ? "publication" : "mention",
        },
      }
    },
    examples: [
      ["They met this morning.", "this morning", "XXXX-XX-XXTMO"],
      ["They met this evening at 7.", "this evening at 7", "XXXX-XX-XXT19:00"],
      ["It fell the next morning.", "the next morning", "XXXX-XX-XXTMO"],
    ],
    notExamples: ["He said that night fell."],
  },
  {
    name: "one-morning",
    starts: ["one"],
    pattern: "one[ ](?<part>morning|afternoon|evening)\\b",
    read: ({ part: piece }, { tokens, first, next }) =>
      /^(?:NN|JJ|HYPH)/.test(tokens.penn(next)) ||
      /^(?:than|just|only|in|within|for|over)$/.test(tokens.lower(first - 1))
        ? null
        : { type: "TIME", value: `XXXX-XX-XX${timeOf(piece!)}`, time: timeOf(piece!) },
    examples: [["It fell one morning.", "one morning", "XXXX-XX-XXTMO"]],
    notExamples: ["It burnt down in one afternoon."],
  },
  {
    name: "early-morning",
    starts: ["early", "late", "morning", "afternoon", "evening"],
    pattern: "(?:(?<edge>early|late)[ -])?(?<part>morning|afternoon|evening)\\b",
    read: ({ edge, part: piece }, { tokens, first, isMiddle, next }) => {
      const before = tokens.lower(first - 1) === "the" ? tokens.lower(first - 2) : tokens.lower(first - 1)
      if ((!edge && !isMiddle) || !/^(?:by|in|until|till|since|around|from)$/.test(before)) return null
      // "in early morning trading"
      if (/^(?:NN|JJ)/.test(tokens.penn(next)) || tokens.lower(next) === "-" || tokens.lower(next) === "of")
        return null
      const time = timeOf(piece!)
      const mod = edge ? (/^early$/i.test(edge) ? "START" : "END") : "MID"
      return {
        type: "TIME",
        value: `XXXX-XX-XX${time}`,
        mod,
        time,
        anchor: { kind: "offset", unit: "day", by: 0, origin: "publication" },
      }
    },
    examples: [
      ["By mid-afternoon it had fallen.", "mid-afternoon", "XXXX-XX-XXTAF"],
      ["It rose in early morning.", "early morning", "XXXX-XX-XXTMO"],
    ],
    notExamples: ["in early morning trading", "early-morning tweets"],
  },
  {
    name: "weekend",
    starts: ["weekend"],
    pattern: "weekend\\b",
    read: (_, { tokens, first }) =>
      tokens.lower(first - 1) === "the"
        ? {
            type: "DATE",
            value: openValue("weekend"),
            anchor: { kind: "offset", unit: "weekend", by: 0, origin: "publication" },
          }
        : null,
    examples: [["They came over the weekend.", "the weekend", "XXXX-WXX-WE"]],
    notExamples: ["a weekend bag"],
  },
  {
    name: "weekday",
    starts: [...weekdayStarts, ...whichStarts],
    pattern: `(?:${which}${gap})?${weekday}(?:${gap}(?:(?:early|late)${gap})?${part}${atHour})?(?<plural>s\\b)?`,
    read: ({ which, weekday: name, part: piece, hour }, place) => {
      const { text, tokens, first } = place
      // "Bloody Sunday", "the Good Friday Agreement"
      if (named.has(tokens.form(first - 1))) return null
      if (!isPointing(which!, place)) return null
      const at = text.slice(text.toLowerCase().indexOf(name!.toLowerCase()))
      // "sat", "sun", "Wed" are words and newspapers too
      if (
        !/^[A-Z]|^[a-z]+day/.test(at) ||
        (name!.length < 6 && !text.endsWith(".") && !isShort(name!, place))
      )
        return null
      const day = weekdays.get(name!.toLowerCase())!
      const part = piece ? timeOf(piece) : undefined
      const time = part && hour ? hourIn(part, hour) : part
      return {
        type: time ? "TIME" : "DATE",
        value: `XXXX-WXX-${day}${time ?? ""}`,
        anchor: { kind: "weekday", weekday: day, ...toldBy(which!, "") },
        ...(time ? { time } : {}),
      }
    },
    examples: [
      ["He said Thursday that it was over.", "Thursday", "XXXX-WXX-4"],
      ["She arrived on Sunday night.", "Sunday night", "XXXX-WXX-7TNI"],
      ["Call on Mon or Tue before noon.", "Mon", "XXXX-WXX-1"],
    ],
    notExamples: ["He sat there, in the sun.", "the Bloody Sunday inquiry"],
  },
]
