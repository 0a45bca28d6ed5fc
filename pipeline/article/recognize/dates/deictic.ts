import { timeOf } from "./clock.js"
import type { DateRule } from "./rule.js"
import { either, gap } from "./rule.js"
import {
  firsts,
  future,
  holidays,
  namedDays,
  part,
  past,
  present,
  which,
  whichStarts,
  year,
} from "./words.js"
import { ofThatYear, toldBy } from "./year_of.js"

/** Words for now, then and one day, and feasts. */
export const deictic: readonly DateRule[] = [
  {
    name: "present",
    starts: firsts(present),
    pattern: `(?:${either(present)})\\b(?!-)`,
    read: (_, { tokens, first }) =>
      // "every now and then", "up to date"
      /^(?:every|up)$/.test(tokens.lower(first - 1)) ? null : { type: "DATE", value: "PRESENT_REF" },
    examples: [["areas currently occupied", "currently", "PRESENT_REF"]],
    notExamples: ["It happens every now and then."],
  },
  {
    name: "past",
    starts: firsts(past),
    pattern: `(?:${either(past)})\\b`,
    read: (_, { text, tokens, next }) =>
      // "the past two weeks"
      /^as$/.test(tokens.lower(next)) || (/past$/i.test(text) && /^(?:NN|CD|JJ)/.test(tokens.penn(next)))
        ? null
        : { type: "DATE", value: "PAST_REF" },
    examples: [["He recently visited.", "recently", "PAST_REF"]],
    notExamples: [],
  },
  {
    name: "future",
    starts: [...firsts(future), "future"],
    pattern: `(?:${either(future)}|future)\\b`,
    read: () => ({ type: "DATE", value: "FUTURE_REF" }),
    examples: [["It decides its future.", "future", "FUTURE_REF"]],
    notExamples: ["futures traders"],
  },
  {
    name: "named-day",
    starts: ["#", ...firsts(namedDays.keys())],
    pattern: `(?<name>${either([...namedDays.keys()])})(?![\\w/])`,
    read: ({ name }) => ({ type: "DATE", value: namedDays.get(name!.toLowerCase().replace(/\s+/g, " "))! }),
    examples: [["The Allies landed on D-Day.", "D-Day", "1944-06-06"]],
    notExamples: [],
  },
  {
    name: "holiday",
    starts: [...firsts(holidays.keys()), ...whichStarts],
    pattern: `(?:${which}${gap})?(?<name>${either([...holidays.keys()])})(?!\\w)(?:${gap}(?<before>weekend)\\b)?(?:,?${gap}(?:of${gap})?${year}|${ofThatYear})(?:${gap}(?<behind>weekend)\\b|${gap}${part}(?!${gap}[A-Z]))?`,
    read: (
      { which, name, year: named, told, beside, before, behind, part: piece },
      { text, tokens, next },
    ) => {
      const key = name!.toLowerCase().replaceAll("’", "'").replace(/\s+/g, " ")
      if (
        (!/[A-Z]/.test(text) && !named && !unmistakable.test(key)) ||
        (!named && /^[A-Z][a-z]/.test(tokens.form(next)))
      )
        return null
      const rule = holidays.get(key)!
      const fixed = /^\d/.test(rule)
      const time = piece ? timeOf(piece) : ""
      const type = time ? "TIME" : "DATE"
      const within = before || behind ? { within: "weekend" as const } : {}
      if (named && fixed)
        return { type, value: `${named}-${rule}${time}`, ...within, ...(time ? { time } : {}) }
      return {
        ...within,
        ...(time ? { time } : {}),
        type,
        value: `${fixed ? `XXXX-${rule}` : "XXXX-XX-XX"}${time}`,
        anchor: {
          kind: "holiday",
          name: rule,
          ...toldBy(which!, told || beside!),
          ...(named ? { year: Number(named) } : {}),
        },
      }
    },
    examples: [
      ["Found on Christmas Eve at sea.", "Christmas Eve", "XXXX-12-24"],
      ["They sang on Christmas morning.", "Christmas morning", "XXXX-12-25TMO"],
      ["They met over Labor Day weekend.", "Labor Day weekend", "XXXX-XX-XX"],
      ["It closed on Labor Day of that year.", "Labor Day of that year", "XXXX-XX-XX"],
    ],
    notExamples: ["the Good Friday Agreement", "the Yom Kippur War"],
  },
]

/** Feasts that are nothing else in small letters. */
const unmistakable =
  /^(?:christmas|xmas|thanksgiving|easter|halloween|ramadan|hanukkah|new year|eid)|.{4}(?<!election) (?:day|monday|friday)$/
