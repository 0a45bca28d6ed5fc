import type { LeftOut } from "../../layers.js"
import { digitsOf, readDigits } from "./digits.js"
import type { NumberReading } from "./numbers.js"
import type { Piece } from "./pieces.js"
import { unitAt } from "./units.js"

const isDash = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.lower === "-" || piece.lower === "–" || piece.lower === "—")
const isCapital = (form: string): boolean => form !== form.toLowerCase()

/** A numeral to leave out, up to but not including piece `end`. */
export interface LeaveReading extends LeftOut {
  readonly endPiece: number
}

const leave = (pieces: readonly Piece[], first: number, endPiece: number, reason: string): LeaveReading => ({
  start: pieces[first]!.start,
  end: pieces[endPiece - 1]!.end,
  endPiece,
  reason,
})

/** Numerals that are no figures by their own shape: 10:14, 9/11, 3-2, 555-1234, 1.2.3, 5am, 5G, COVID19. */
export function leaveByShape(pieces: readonly Piece[], at: number): LeaveReading | null {
  const piece = pieces[at]!
  if (!piece.digits) {
    if (!/\d/.test(piece.form)) return null
    const address = piece.form.includes("@") || piece.form.includes("/") || piece.form.startsWith("#")
    return leave(pieces, at, at + 1, address ? "address" : "part of a name")
  }
  // "1. Luis López" in a list; "Article VIII(5)"
  if (at === 0 && pieces.length > 2 && /^[.)]$/.test(pieces[1]!.form) && pieces[1]!.glued)
    return leave(pieces, at, at + 1, "number in a list")
  const inBrackets = pieces[at - 1]?.lower === "(" && pieces[at + 1]?.lower === ")"
  if (inBrackets && pieces[at - 1]!.glued && /^\w/.test(pieces[at - 2]?.form ?? ""))
    return leave(pieces, at, at + 1, "reference number")
  // Mix104.9
  if (piece.form.startsWith(".") && piece.glued && /\p{L}/u.test(pieces[at - 1]?.form ?? ""))
    return leave(pieces, at, at + 1, "part of a name")
  if (/^\d+['’]?s$/.test(piece.form)) return leave(pieces, at, at + 1, "decade or plural numeral")
  if (/^\d+(?:st|nd|rd|th)$/.test(piece.form))
    return pieces[at + 1]?.tag === "PROPN" ? leave(pieces, at, at + 1, "part of a name") : null
  if (/^\d{15,}$/.test(piece.form)) return leave(pieces, at, at + 1, "telephone or serial number")
  if (digitsOf(piece.form) === null) {
    if (readDigits(pieces, at)) return null
    if (piece.form.includes(":")) return leave(pieces, at, at + 1, "clock time or score")
    if (/^\d{4}-\d\d-\d\d$/.test(piece.form)) return leave(pieces, at, at + 1, "date")
    if (/^\d+(?:-\d+){2,}$/.test(piece.form)) return leave(pieces, at, at + 1, "telephone or serial number")
    if (piece.form.includes("/")) return leave(pieces, at, at + 1, "date or name with a slash")
    return piece.form.split(".").length > 2 ? leave(pieces, at, at + 1, "version or section number") : null
  }
  const next = pieces[at + 1]
  if (next && /^(?:am|pm|a\.m\.?|p\.m\.?)$/.test(next.lower)) return leave(pieces, at, at + 2, "time of day")
  const lines = next?.form === "p" && /^(?:144|240|360|480|720|1080|1440|2160|4320)$/.test(piece.form)
  if (
    next?.glued &&
    (/^[GD]$/.test(next.form) ||
      lines ||
      (next.form === "K" && /^[2458]$/.test(piece.form) && pieces[at + 2]?.penn !== "NNS"))
  )
    return leave(pieces, at, at + 2, "part of a name")
  return leaveByHyphen(pieces, at)
}

/** Words that a number joined to them makes a round or a place of: last-32, top-five. */
export const stages = new Set(["last", "top", "final", "under"])

/** Telephone numbers and codes: 555-1234, 020-7946-0018; names: F-16, COVID-19, 737-800. */
function leaveByHyphen(pieces: readonly Piece[], at: number): LeaveReading | null {
  // "4-for-9 from the field"
  const isTally =
    /^(?:for|of)$/.test(pieces[at + 2]?.lower ?? "") && pieces[at + 4]?.digits && pieces[at + 4]!.glued
  if (isTally && pieces[at + 1]!.lower === "-") return leave(pieces, at, at + 5, "score")
  const dash = pieces[at - 1]
  const before = pieces[at - 2]
  const joined = pieces[at]!.glued && isDash(dash) && dash!.glued && before && !before.digits
  if (
    joined &&
    isCapital(before.form) &&
    !/^\d/.test(before.form) &&
    before.form.length < 16 &&
    dash!.lower === "-"
  )
    return leave(pieces, at, at + 1, "part of a name")
  // covid-19, omega-3; not minus-130, the now-18-month-old
  if (joined && dash!.lower === "-" && isJoinedName(pieces, at))
    return leave(pieces, at, at + 1, "part of a name")
  // "COVID -19"; "last-32", "top-10"
  const apart = !dash?.glued && /^[A-Z]{3,}$/.test(before?.form ?? "") && pieces[at + 1]?.lower !== "%"
  if (isDash(dash) && pieces[at]!.glued && (apart || stages.has(before?.lower ?? "")))
    return leave(pieces, at, at + 1, "part of a name")
  let end = at + 1
  while (isDash(pieces[end]) && pieces[end]!.glued && pieces[end + 1]?.digits && pieces[end + 1]!.glued)
    end += 2
  const groups = (end - at + 1) / 2
  if (groups >= 3) return leave(pieces, at, end, "telephone or serial number")
  const long = groups === 2 && pieces[at]!.form.length === 3 && pieces[end - 1]!.form.length === 4
  return long ? leave(pieces, at, end, "telephone or serial number") : null
}

const adverbs = new Set("minus negative now then plus sub nearly almost about".split(" "))
/** A number at the end of a word in small letters with no unit behind. */
function isJoinedName(pieces: readonly Piece[], at: number): boolean {
  const word = pieces[at - 2]!
  const next = pieces[at + 1]
  if (!/^\p{Ll}{3,15}$/u.test(word.form) || adverbs.has(word.lower)) return false
  return next?.lower !== "-" && !unitAt(pieces, at + 1, false)
}

/** 3-2, 21–17: two small numbers, with nothing counted in the plural after them. */
export function isScore(first: NumberReading, second: NumberReading, countsPlural: boolean): boolean {
  const whole = Number.isInteger(first.value) && Number.isInteger(second.value)
  return whole && first.value < 300 && second.value < 300 && (first.value >= second.value || !countsPlural)
}
