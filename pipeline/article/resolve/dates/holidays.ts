import feasts from "../../../lexicons/dates-feasts.json" with { type: "json" }
import { type Day, dayNumber, parseDay, weekdayOf } from "./days.js"

/** Days of the feasts of other calendars, in order. */
const listed = new Map<string, readonly Day[]>(
  Object.entries(feasts).flatMap(([name, lines]) =>
    Array.isArray(lines)
      ? [[name, lines.flatMap((line) => line.split(" ").map((day) => parseDay(day)!))]]
      : [],
  ),
)

/** Month, which of its weekdays (n from 1, 1 = Monday), and days from it. */
const weekdays: Readonly<
  Record<string, readonly [month: number, n: number, weekday: number, shift: number]>
> = {
  thanksgiving: [11, 4, 4, 0],
  "black-friday": [11, 4, 4, 1],
  "cyber-monday": [11, 4, 4, 4],
  labor: [9, 1, 1, 0],
  // the last Monday of May
  memorial: [6, 1, 1, -7],
  election: [11, 1, 1, 1],
  king: [1, 3, 1, 0],
  presidents: [2, 3, 1, 0],
  columbus: [10, 2, 1, 0],
  fathers: [6, 3, 7, 0],
  mothers: [5, 2, 7, 0],
}

/** Days from Easter Sunday. */
const fromEaster: Readonly<Record<string, number>> = {
  easter: 0,
  "good-friday": -2,
  "palm-sunday": -7,
  "ash-wednesday": -46,
  "easter-monday": 1,
  "maundy-thursday": -3,
  "holy-saturday": -1,
  "shrove-tuesday": -47,
  ascension: 39,
  pentecost: 49,
  "whit-monday": 50,
  trinity: 56,
  "corpus-christi": 60,
}

/** Days of a feast in a year, by MM-DD or the name of its rule: one, but two of Eid in some years, and none where the table ends. */
export function holidaysIn(name: string, year: number): readonly Day[] {
  const fixed = /^(\d\d)-(\d\d)$/.exec(name)
  if (fixed) return [dayNumber(year, Number(fixed[1]), Number(fixed[2]))]
  const shift = fromEaster[name]
  if (shift !== undefined) return [easter(year) + shift]
  const rule = weekdays[name]
  if (rule) return [nth(year, rule[0], [rule[1], rule[2]]) + rule[3]]
  const [first, last] = [dayNumber(year, 1, 1), dayNumber(year, 12, 31)]
  return (listed.get(name) ?? []).filter((day) => first <= day && day <= last)
}

/** The nth weekday of a month (n from 1). */
const nth = (year: number, month: number, [n, weekday]: readonly [number, number]): Day => {
  const first = dayNumber(year, month, 1)
  return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (n - 1)
}

/** Easter Sunday of the Gregorian calendar, by the rule of Meeus, Jones and Butcher. */
function easter(year: number): Day {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1)
}
