import { readFile } from "node:fs/promises"
import { join } from "node:path"
import { decode } from "../article/read/decode.js"
import type { Cell } from "../formats/format.js"

type Row = Readonly<Record<string, Cell>>

/** Columns that hold words of the article, with the columns that say where they stand. */
const spans = [
  ["text", "char_start", "char_end"],
  ["source_text", "char_start", "char_end"],
  ["source_text", "source_start", "source_end"],
  ["cue_text", "cue_start", "cue_end"],
  ["content_text", "content_start", "content_end"],
] as const

/** So many texts are kept at hand: rows in key order mostly come article by article. */
const KEPT = 64

/** Compares rows with the articles they come from. */
export interface Slicer {
  /** Says where an article lies; called for every row of articles first. */
  readonly learn: (article: Row) => void
  /** What is wrong with a row's places; nothing if its words stand where it says. */
  readonly problems: (row: Row) => Promise<string[]>
}

/** Slices the files of a raw folder as readers do: by code points of the decoded text. */
export function slicerOf(rawFolder: string): Slicer {
  const files = new Map<string, string>()
  const texts = new Map<string, readonly string[] | null>()
  const textOf = async (id: string) => {
    const known = texts.get(id)
    if (known !== undefined) return known
    const path = files.get(id)
    const points = path === undefined ? null : await codePoints(join(rawFolder, path))
    if (texts.size >= KEPT) texts.delete(texts.keys().next().value!)
    texts.set(id, points)
    return points
  }
  return {
    learn: (article) => {
      files.set(String(article.article_id), String(article.source_file))
    },
    problems: async (row) => {
      const problems: string[] = []
      for (const [words, start, end] of spans) {
        const [said, from, to] = [row[words], row[start], row[end]]
        if (typeof said !== "string" || typeof from !== "number" || typeof to !== "number") continue
        const points = await textOf(String(row.article_id))
        if (points === null) return [`the file of ${row.article_id} cannot be read`]
        if (points.slice(from, to).join("") !== said)
          problems.push(`${words} is not what stands at ${from}–${to}`)
      }
      return problems
    },
  }
}

async function codePoints(path: string): Promise<string[] | null> {
  try {
    const decoded = decode(await readFile(path))
    return "text" in decoded ? Array.from(decoded.text) : null
  } catch {
    return null
  }
}
