/** How long a step on the calendar is. */
export type Unit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "night"
  | "week"
  | "weekend"
  | "fortnight"
  | "month"
  | "quarter"
  | "season"
  | "year"
  | "decade"
  | "century"

/** From where steps are counted: the day of publication, or the last date that the text has named. */
export type Origin = "publication" | "mention"

/** Before, at or after the origin: "last", "this", "next"; null where the words do not say. */
export type Which = -1 | 0 | 1 | null

/** The year that a month, quarter or season is of: "of that year", "last year's". */
export interface YearOf {
  readonly by: number
  readonly origin: Origin
}

interface Told {
  readonly which: Which
  /** "the following Tuesday" counts from the date named last; else from the day of publication. */
  readonly origin?: Origin
  readonly inYear?: YearOf
}

/** What an expression's words ask of the calendar, before it is known which day they are read on. */
export type Anchor =
  | {
      readonly kind: "offset"
      readonly unit: Unit
      readonly by: number
      readonly origin: Origin
      readonly isThis?: boolean
    }
  | ({ readonly kind: "weekday"; readonly weekday: number } & Told)
  | ({ readonly kind: "month"; readonly month: number } & Told)
  | ({ readonly kind: "monthDay"; readonly month: number; readonly day: number } & Told)
  | ({ readonly kind: "yearPart"; readonly part: string } & Told)
  /** Quarters from the one named last, else from the last one ended: the year-ago quarter is −4. */
  | { readonly kind: "quarter"; readonly by: number }
  | ({ readonly kind: "holiday"; readonly name: string; readonly year?: number } & Told)
  /** "the 18th", "Tuesday the 11th" */
  | { readonly kind: "dayOfMonth"; readonly day: number; readonly weekday: number | null }
  /** "the last Friday of May": n is −1 for the last; month is null where a unit tells it: "of next month". */
  | {
      readonly kind: "nth"
      readonly n: number
      readonly of: "week" | "weekend" | number
      readonly month?: number
      readonly year?: number
      readonly unit: "month" | "year"
      readonly by: number
      readonly origin: Origin
    }
  /** "the 15th day of next month": by 1 */
  | { readonly kind: "dayInMonth"; readonly day: number; readonly by: number; readonly origin: Origin }
  /** "Tuesday of last week": by −1 */
  | { readonly kind: "weekdayOfWeek"; readonly weekday: number; readonly by: number }
  | { readonly kind: "clock" }
  | { readonly kind: "span"; readonly unit: Unit; readonly by: number | null }

/** What a rule reads from the words it matched. */
export interface Reading {
  readonly type: "DATE" | "TIME" | "DURATION" | "SET"
  readonly value: string
  readonly mod?: string
  readonly quant?: string
  readonly freq?: string
  readonly anchor?: Anchor
  /** Part of the day or clock time, to stand after the day: TNI, T09:00. */
  readonly time?: string
  /** It stands for the week or weekend of its day: "Labor Day weekend". */
  readonly within?: "week" | "weekend"
}
