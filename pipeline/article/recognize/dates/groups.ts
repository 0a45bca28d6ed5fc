import type { TimeExpression } from "../../layers.js"

const between = /^\s*(and|or|to|through|until|till|-|–|—)\s*(?:(?:in|on|from|by|the)\s+)?$/i

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
    out[out.length - 1] = { ...before, group }
    out.push({ ...time, group })
  }
  return out
}

function kindOf(text: string, first: TimeExpression, second: TimeExpression): "range" | "or" | "and" | null {
  if (second.start - first.end > 14 || first.type !== second.type || first.type === "SET") return null
  const word = between.exec(text.slice(first.end, second.start))?.[1]?.toLowerCase()
  if (!word) return null
  if (word === "or") return "or"
  if (word !== "and") return "range"
  return first.signal?.toLowerCase() === "between" ? "range" : "and"
}
