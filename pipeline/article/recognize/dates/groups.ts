import type { TimeExpression } from "../../layers.js"
import type { Anchor } from "./anchor.js"

const between = /^\s*(and|or|to|through|until|till|-|–|—|\/)\s*(?:(?:in|on|from|by|the)\s+)?$/i

/** Joins expressions that stand together: "from May to July", "July or August", "1994-97". */
export function grouped(text: string, times: readonly TimeExpression[]): TimeExpression[] {
  const out: TimeExpression[] = []
  for (const time of times) {
    const before = out.at(-1)
    const kind = before && kindOf(text, before, time)
    if (!before || !kind) {
      out.push(time)
      continue
    }
    const group = before.group ?? { id: `t${before.start}`, kind }
    out[out.length - 1] = { ...withYearOf(before, time), group }
    out.push({ ...time, group })
  }
  return out
}

/** "Between May 3 and June 4, 2020", "May to July 2020": the year stands once, for both. */
function withYearOf(first: TimeExpression, second: TimeExpression): TimeExpression {
  const year = /^(\d{4})-\d\d/.exec(second.value)?.[1]
  const { anchor, ...rest } = first
  // "July and August of last year"
  if (
    second.anchor &&
    "inYear" in second.anchor &&
    second.anchor.inYear &&
    anchor &&
    anchor.kind === second.anchor.kind
  )
    return { ...first, anchor: { ...anchor, inYear: second.anchor.inYear } as Anchor }
  if (!year || !/^XXXX-\d\d/.test(first.value) || (anchor?.kind !== "month" && anchor?.kind !== "monthDay"))
    return first
  if (second.anchor || anchor.which !== null) return first
  // "from December to March 2020" began the year before
  const own = first.value.slice(5) <= second.value.slice(5) ? year : String(Number(year) - 1).padStart(4, "0")
  return { ...rest, value: `${own}${first.value.slice(4)}` }
}

function kindOf(text: string, first: TimeExpression, second: TimeExpression): "range" | "or" | "and" | null {
  if (second.start - first.end > 14 || first.type !== second.type || first.type === "SET") return null
  const word = between.exec(text.slice(first.end, second.start))?.[1]?.toLowerCase()
  if (!word) return null
  if (word === "or" || word === "/") return "or"
  if (word !== "and") return "range"
  return first.signal?.toLowerCase() === "between" ? "range" : "and"
}
