import type { Recognized } from "../../../layers.js"

/** Whether an offset stands inside quotation marks. */
export type InQuote = (offset: number) => boolean

/** Reads where the article's quotations begin and end; one left open ends with its paragraph, unless that is where it goes on. */
export function findQuotes({ article: { text }, blocks }: Recognized): InQuote {
  const edges: number[] = []
  const mark = /["“”]/g
  for (const { start, end } of blocks) {
    let open = false
    mark.lastIndex = start
    for (let hit = mark.exec(text); hit && hit.index < end; hit = mark.exec(text)) {
      const opens: boolean = hit[0] === "“" || (hit[0] === '"' && !open)
      if (opens === open) continue
      edges.push(hit.index)
      open = opens
    }
    if (open) edges.push(end)
  }
  return (offset) => {
    let low = 0
    let high = edges.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (edges[middle]! <= offset) low = middle + 1
      else high = middle
    }
    return low % 2 === 1
  }
}
