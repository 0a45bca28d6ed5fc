import fc from "fast-check"
import { expect, test } from "vitest"
import { rowsOfArticle } from "../pipeline/article/index.js"
import { readArticle } from "../pipeline/article/read/index.js"
import { type Rows, tables } from "../schemas/index.js"

type Row = Readonly<Record<string, unknown>>

const fragments = [
  "The Interior Ministry said on Monday that ",
  "at least 43 people were killed",
  "between 10,000 and 20,000 troops",
  "“We are running out of beds,” ",
  "Dr. Amina Okello, the hospital’s director, said. ",
  "According to two officials, ",
  "$1.3 million",
  "6.5 percent",
  "as early as July or August",
  "in 2024",
  "since the end of April",
  "the European Union’s foreign minister",
  "3-2",
  "an additional 500 of these soldiers",
  "denied ",
  "may have been ",
  "who ",
  ", ",
  ". ",
  "? ",
  " — ",
  "\n",
  "\n\n",
  "\r\n\r\n",
  "‘",
  "”",
  '"',
  "(",
  ")",
  "# ",
  "> ",
  "👩‍🚒",
  "é\u0301",
  "\u0000",
  "\u202e",
  "٣٤",
  "1e999",
  "-0",
  "99999999999999999999",
  "31 February 2025",
  "constructor __proto__ toString",
]

const newsLike = fc
  .array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fragments) }, fc.string({ maxLength: 8 })), {
    minLength: 1,
    maxLength: 40,
  })
  .map((parts) => parts.join(""))
const anyText = fc.oneof(
  { weight: 3, arbitrary: newsLike },
  fc.string({ unit: "grapheme", maxLength: 300 }),
  fc.string({ unit: "binary", maxLength: 300 }),
)
const names = fc.constantFrom("article.txt", "article.md")

/** The article of a text with its rows; undefined where the text holds no article. */
function rowsOf(text: string, name: string): { text: string; rows: Rows } | undefined {
  const { article } = readArticle(new TextEncoder().encode(text), name)
  return article ? { text: article.text, rows: rowsOfArticle(article) } : undefined
}

const holds = (check: (text: string, rows: Rows) => void) =>
  fc.assert(
    fc.property(anyText, names, (text, name) => {
      const read = rowsOf(text, name)
      if (read) check(read.text, read.rows)
    }),
    { numRuns: 60 },
  )

const rowsIn = (rows: Rows, table: string): readonly Row[] => rows[table as keyof Rows]

test("any text is read without an internal error or a row that its table refuses", () => {
  holds((_, rows) => {
    expect(rows.issues.filter(({ code }) => code === "internal" || code === "invalid_row")).toEqual([])
  })
})

test("the text of a row is what stands at its place", () => {
  holds((text, rows) => {
    const points = [...text]
    for (const { name } of tables)
      for (const row of rowsIn(rows, name))
        for (const { start, end, words } of placesOfRow(row))
          expect(words, name).toBe(points.slice(start, end).join(""))
  })
})

test("every reference is to a row of the same article", () => {
  holds((_, rows) => {
    for (const { name, foreignKeys } of tables)
      for (const { column, table, references } of foreignKeys) {
        const known = new Set(rowsIn(rows, table).map((row) => row[references]))
        for (const row of rowsIn(rows, name))
          if (row[column] !== null) expect(known, `${name}.${column} ${row[column]}`).toContain(row[column])
      }
  })
})

test("a key names one row", () => {
  holds((_, rows) => {
    for (const { name, key } of tables) {
      const keys = rowsIn(rows, name).map((row) => JSON.stringify(key.map((column) => row[column])))
      expect(new Set(keys).size, `${name} has a key twice`).toBe(keys.length)
    }
  })
})

test("the same text gives the same rows", () => {
  fc.assert(
    fc.property(anyText, names, (text, name) => {
      expect(rowsOf(text, name)).toEqual(rowsOf(text, name))
    }),
    { numRuns: 60 },
  )
})

/** The places of a row with the words that must stand there: its own, its source's, its cue's, its content's. */
function placesOfRow(row: Row): { start: number; end: number; words: string }[] {
  const columns = [
    ["char_start", "char_end", "text"],
    ["char_start", "char_end", "source_text"],
    ["source_start", "source_end", "source_text"],
    ["cue_start", "cue_end", "cue_text"],
    ["content_start", "content_end", "content_text"],
  ] as const
  return columns.flatMap(([from, to, of]) => {
    const [start, end, words] = [row[from], row[to], row[of]]
    const whole = typeof start === "number" && typeof end === "number" && typeof words === "string"
    return whole ? [{ start, end, words }] : []
  })
}
