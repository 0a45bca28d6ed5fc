import lexicon from "../../../lexicons/units.json" with { type: "json" }
import type { Piece } from "./pieces.js"

/** What an ambiguous sign stands for where one of some words is near: pounds are money where somebody pays them. */
interface Context {
  readonly code: string
  readonly isMoney: boolean
  readonly near: ReadonlySet<string>
}
const contexts = new Map<string, Context>(
  Object.entries(lexicon.contexts).map(([form, entry]) => [
    form,
    "iso4217" in entry
      ? { code: entry.iso4217, isMoney: true, near: new Set(entry.near) }
      : { code: entry.ucum, isMoney: false, near: new Set(entry.near) },
  ]),
)

const weighs = new Set(
  "lost lose loses losing gained gain gains gaining weigh weighs weighed weighing shed".split(" "),
)

/** The code of the unit that an ambiguous word or sign is here, and whether it is ISO 4217's; null for the usual one. */
export function contextAt(pieces: readonly Piece[], at: number): Pick<Context, "code" | "isMoney"> | null {
  const context = contexts.get(pieces[at]?.form ?? "")
  if (!context) return null
  // "lost 20 pounds"
  if (context.isMoney && (weighs.has(pieces[at - 2]?.lower ?? "") || weighs.has(pieces[at - 3]?.lower ?? "")))
    return null
  for (let i = Math.max(0, at - 8); i < at + 6 && i < pieces.length; i++)
    if (context.near.has(pieces[i]!.lower)) return context
  return null
}
