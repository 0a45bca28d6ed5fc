import type { ResolvedDate, TimeExpression } from "../../layers.js"

const joined = /^,?\s(?:on\s|of\s)?(?:the\s)?$/

/** "at 8 p.m. on Jan. 5": a clock time belongs to the day right behind it. Same order and length. */
export const withDayBehind = (
  prose: string,
  times: readonly TimeExpression[],
  dates: readonly ResolvedDate[],
): ResolvedDate[] =>
  dates.map((date, i) => {
    const day = dates[i + 1]
    if (times[i]?.anchor?.kind !== "clock" || !day?.from || day.from !== day.to || day.type !== "DATE")
      return date
    // "Friday at 8 p.m., May 5" has its day before it
    const before = dates[i - 1]
    if (before?.from && date.from === before.from && date.start - before.end < 12) return date
    if (!joined.test(prose.slice(date.end, day.start))) return date
    const { from, to, edtf, resolution } = day
    return { ...date, value: `${from}${times[i].value}`, from, to, edtf, resolution }
  })
