import { openValue } from "./relative.js"
import { type DateRule, gap } from "./rule.js"
import { unitOf } from "./words.js"

/** Units told by the one beside them, without a number. */
export const nextTo: readonly DateRule[] = [
  {
    name: "the-day-before",
    starts: ["day", "week", "month", "year", "decade"],
    pattern: `(?<unit>day|week|month|year|decade)${gap}(?<way>before|after|following)(?=[,.;:)!?]|\\s*$)`,
    read: ({ unit: word, way }, { tokens, first }) =>
      tokens.lower(first - 1) === "the"
        ? {
            type: "DATE",
            value: openValue(unitOf(word!)),
            anchor: {
              kind: "offset",
              unit: unitOf(word!),
              by: /^before$/i.test(way!) ? -1 : 1,
              origin: "mention",
            },
          }
        : null,
    examples: [["It fell from the year before, he said.", "the year before", "XXXX"]],
    notExamples: ["the day before the war"],
  },
  {
    name: "week-after-next",
    starts: ["day", "week", "weekend", "month", "year"],
    pattern: `(?<unit>day|week|weekend|month|year)${gap}(?:before${gap}(?<back>last)|after${gap}(?:the${gap})?next)\\b`,
    read: ({ unit: word, back }, { tokens, first, next }) =>
      tokens.lower(first - 1) === "the" && !/^(?:NN|CD|JJ)/.test(tokens.penn(next))
        ? {
            type: "DATE",
            value: openValue(unitOf(word!)),
            anchor: { kind: "offset", unit: unitOf(word!), by: back ? -2 : 2, origin: "publication" },
          }
        : null,
    examples: [
      ["He left the week before last.", "the week before last", "XXXX-WXX"],
      ["They vote the year after next.", "the year after next", "XXXX"],
    ],
    notExamples: ["the week before last Tuesday"],
  },
]
