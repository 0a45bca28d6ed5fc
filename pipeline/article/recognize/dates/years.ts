import context from "../../../lexicons/dates-context.json" with { type: "json" }
import type { DateRule, Place } from "./rule.js"
import { either, gap, isPointing } from "./rule.js"
import { decades, firsts, ordinals, season, seasons, which, whichStarts, year } from "./words.js"
import { ofYear, toldBy, yearsOwn } from "./year_of.js"

const ordinal = `(?<ordinal>${either([...ordinals.keys(), "last", "final", "latter"])}|\\d{1,2}(?:st|nd|rd|th))`
const ordinalOf = (word: string): number => ordinals.get(word.toLowerCase()) ?? Number.parseInt(word, 10)

/** Years, and the parts and bundles of years. */
export const years: readonly DateRule[] = [
  {
    name: "year",
    starts: ["#", "fiscal", "year", "fy"],
    pattern: `(?<said>(?:fiscal${gap}(?:year${gap})?|year${gap}|FY[ -]?))?${year}`,
    read: ({ said, year: value }, place) =>
      said || isYear(Number(value), place) ? { type: "DATE", value: value! } : null,
    examples: [
      ["In 2024, they signed.", "2024", "2024"],
      ["the 1998 attacks", "1998", "1998"],
      ["It cut them 32 percent below 2005 levels.", "2005", "2005"],
      ["by the year 2000", "the year 2000", "2000"],
      ["Seas will rise by 2100.", "2100", "2100"],
    ],
    notExamples: [
      "1,984 people came.",
      "Some 1984 people came.",
      "It cost $2000 then.",
      "He ran 1500 metres.",
      "Call 555-1998.",
      "Call +86 138-2010-2015.",
    ],
  },
  {
    name: "year",
    starts: ["'", "’"],
    pattern: "['’](?<short>\\d\\d)\\b(?!['’]?s|[.,:]?\\d)",
    read: ({ short }, { tokens, first }) =>
      /^(?:in|since|until|by|from|to|before|after|during|early|late)$/.test(tokens.lower(first - 1)) ||
      // "the summer of '69", but "the Club of '89"
      (tokens.lower(first - 1) === "of" &&
        (seasons.has(tokens.lower(first - 2)) || tokens.lower(first - 2) === "class"))
        ? { type: "DATE", value: `${Number(short) > 35 ? 19 : 20}${short}` }
        : null,
    examples: [["They met in '95 in Rome.", "'95", "1995"]],
    notExamples: ["'95 percent' he said", "the '80s"],
  },
  {
    name: "decade",
    starts: ["#", "'", "’", "eighteen", "nineteen", ...decades.keys()],
    pattern: `(?:(?<long>(?:1\\d|20)\\d0)['’]?s\\b|(?:['’]|(?<=\\b(?:the|early|late|mid|and|or)[ -]))(?<short>[2-9]0)['’]?s\\b|(?:(?<century>eighteen|nineteen)[- ])?(?<word>${either([...decades.keys()])})\\b)`,
    read: ({ long, short, word, century }, place) => {
      if (short && isDegrees(place)) return null
      if (long) return { type: "DATE", value: long.slice(0, 3) }
      const digit = short ? short[0] : decades.get(word!.toLowerCase())
      return {
        type: "DATE",
        value: Number(digit) > 99 ? String(digit) : `${/^eighteen$/i.test(century!) ? 18 : 19}${digit}`,
      }
    },
    examples: [
      ["It began in the late 1990s.", "the late 1990s", "199"],
      ["a star of the '80s", "the '80s", "198"],
      ["a song of the early 70s", "the early 70s", "197"],
      ["It closed in the eighteen-nineties.", "the eighteen-nineties", "189"],
      ["It closed in the noughties.", "the noughties", "200"],
    ],
    notExamples: ["He is in his 30s.", "Temperatures stayed in the 80s."],
  },
  {
    name: "quarter",
    starts: ["#", "last", "this", "next", "final", "latter", "fiscal", ...firsts(ordinals.keys())],
    pattern: `${yearsOwn}(?:fiscal[- ])?${ordinal}[- ](?<part>quarter|half)\\b${ofYear}`,
    read: ({ ordinal: word, part, year: after, owner, told, beside, teller }, place) => {
      const { tokens, next } = place
      const named = after || owner
      const words = told || beside || teller!
      const isLast = /^(?:last|final|latter)$/i.test(word!)
      if (
        tokens.lower(next) === "of" ||
        (!named && !words && (isLast || (part === "half" && !isAccount(place))))
      )
        return null
      const n = isLast ? (part === "half" ? 2 : 4) : ordinalOf(word!)
      if (!n || n > (part === "half" ? 2 : 4)) return null
      const code = `${part === "half" ? "H" : "Q"}${n}`
      if (named) return { type: "DATE", value: `${named}-${code}` }
      return {
        type: "DATE",
        value: `XXXX-${code}`,
        anchor: { kind: "yearPart", part: code, ...toldBy("", words) },
      }
    },
    examples: [
      ["It rose in last year's third quarter.", "last year's third quarter", "XXXX-Q3"],
      ["It is due in the first half of next year.", "the first half of next year", "XXXX-H1"],
      ["Sales will rise in the second half.", "the second half", "XXXX-H2"],
      ["The 1988 first quarter was weak.", "The 1988 first quarter", "1988-Q1"],
      ["It grew in the third quarter of 1999.", "the third quarter of 1999", "1999-Q3"],
      ["Profits in the second quarter rose.", "the second quarter", "XXXX-Q2"],
    ],
    notExamples: ["a quarter of them", "They scored twice in the first half."],
  },
  {
    name: "quarter-code",
    starts: ["q", "h"],
    pattern: `(?<code>Q[1-4]|H[12])${ofYear}\\b`,
    read: ({ code, year: named, told, beside }) =>
      named
        ? { type: "DATE", value: `${named}-${code!.toUpperCase()}` }
        : {
            type: "DATE",
            value: `XXXX-${code!.toUpperCase()}`,
            anchor: { kind: "yearPart", part: code!.toUpperCase(), ...toldBy("", told || beside!) },
          },
    examples: [["Sales in Q3 2021 fell.", "Q3 2021", "2021-Q3"]],
    notExamples: [],
  },
  {
    name: "season",
    starts: [...seasons.keys(), ...whichStarts],
    pattern: `(?:${which}${gap})?${season}${ofYear}`,
    read: ({ which: word, season: name, year: named, told, beside }, place) => {
      const part = seasons.get(name!.toLowerCase())!
      if (named) return { type: "DATE", value: `${named}-${part}` }
      if (!isPointing(word!, place) || (!word && !told && !beside && !isSeason(name!, place))) return null
      return {
        type: "DATE",
        value: `XXXX-${part}`,
        anchor: { kind: "yearPart", part, ...toldBy(word!, told || beside!) },
      }
    },
    examples: [
      ["killed last fall by a bullet", "last fall", "XXXX-FA"],
      ["They spent the spring and summer there.", "summer", "XXXX-SU"],
      ["in the summer of 1998", "the summer of 1998", "1998-SU"],
    ],
    notExamples: ["Prices fall again.", "the fall of the wall", "They spring up."],
  },
]

const ofYears = new Set(context.ofYears)
const accounts = new Set(context.accounts)

/** "Sales rose in the first half", but not "They scored in the first half". */
function isAccount({ tokens, first }: Place): boolean {
  const sentence = tokens.sentence(first)
  for (let k = Math.max(0, first - 25); k < first + 25; k++)
    if (tokens.sentence(k) === sentence && accounts.has(tokens.lower(k))) return true
  return false
}

const warm = new Set(context.degrees)

/** "highs in the 80s", "men in the 60s and older": degrees, ages and scores, told by the words of the sentence. */
function isDegrees({ tokens, first, text }: Place): boolean {
  if (/^['’]/.test(text)) return false
  const sentence = tokens.sentence(first)
  for (let k = Math.max(0, first - 12); k < first + 8; k++)
    if (tokens.sentence(k) === sentence && warm.has(tokens.lower(k))) return true
  return false
}

const isSeason = (name: string, { tokens, first, isMiddle, next }: Place): boolean =>
  isMiddle ||
  // "the spring and summer", "the middle of summer"
  (/^(?:and|or)$/.test(tokens.lower(first - 1)) && seasons.has(tokens.lower(first - 2))) ||
  (tokens.lower(first - 1) === "of" &&
    /^(?:middle|end|beginning|start|height|onset)$/.test(tokens.lower(first - 2))) ||
  (/^(?:in|the|since|until|by|during|early|late|mid)$/.test(tokens.lower(first - 1)) &&
    !(name.toLowerCase() !== "summer" && tokens.lower(next) === "of") &&
    !/^V/.test(tokens.penn(first)))

const unitsAfter =
  /^(?:people|years?|percent|per|%|million|billion|thousand|miles?|met(?:re|er)s?|km|feet|dollars|euros|pounds|points|votes|tons?|tonnes|troops|soldiers|°|hours?|gmt|hrs?)$/

/** Whether four digits are a year and no count, sum, distance or telephone number. */
function isYear(value: number, { tokens, first, isMiddle, next }: Place): boolean {
  if (isMiddle) return value >= 1000
  const before = tokens.lower(first - 1)
  const after = tokens.lower(next)
  if (before === "than" && /^(?:later|earlier)$/.test(tokens.lower(first - 2))) return true
  if (value > 2199 || unitsAfter.test(after)) return false
  // 1861–1865
  if (
    /^[-–—]$/.test(after) &&
    // "+86 138-2010-2015"
    !/^[-–—]$/.test(before) &&
    /^(?:1\d|20)\d\d$/.test(tokens.lower(next + 1)) &&
    value >= 1000 &&
    Number(tokens.lower(next + 1)) > value
  )
    return true
  if (
    /^(?:[$€£¥#+]|us\$|pages?|nos?\.|article|section|rs|some|about|approximately|nearly|over|than|only)$/.test(
      before,
    )
  )
    return false
  if (/^[-–—/]$/.test(before))
    return (
      (/^(?:1\d|20)\d\d$/.test(tokens.lower(first - 2)) && !/^[-–—]$/.test(tokens.lower(first - 3))) ||
      /^(?:mid|early|late|pre|post)$/.test(tokens.lower(first - 2))
    )
  if (
    /^[-–—]$/.test(after) &&
    /^\d{3,}$/.test(tokens.lower(next + 1)) &&
    !/^(?:1\d|20)\d\d$/.test(tokens.lower(next + 1))
  )
    return false
  const named =
    /^(?:in|since|of|from|by|until|till|between|to|and|through|before|after|during|early|late|mid|the|'s|\(|year|for|around|or)$/.test(
      before,
    )
  if (value < 1700)
    return /^(?:in|since|from|until|between|year)$/.test(before) && !/^NNS?$/.test(tokens.penn(next))
  // "2,100" is more often a count
  if (value > 2060 && !/^(?:in|by|until|till|through|year|of|since|before|after)$/.test(before)) return false
  const list = /^(?:and|or|to|around|for|year)$/.test(before) && tokens.penn(next) === "NNS"
  if (named) return !list || /^(?:1\d|20)\d\d$/.test(tokens.lower(first - 2))
  // "32 percent below 2005 levels", but "1984 people"
  return (!/^NNS$/.test(tokens.penn(next)) || ofYears.has(after)) && (value >= 1900 || /^[,.;)]$/.test(after))
}
