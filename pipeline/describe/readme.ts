import { readdirSync, readFileSync, writeFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { fileURLToPath } from "node:url"
import { tables } from "../../schemas/index.js"
import { columnsOf } from "../../schemas/table.js"
import { articlePipeline } from "../stages.js"
import { markdownTable } from "./markdown_table.js"
import { speedTables } from "./speed.js"

/** The generated parts of the README, by the name in their markers. */
export type Parts = Readonly<Record<string, string>>

/** Puts generated parts between their markers, `<!-- name -->` and `<!-- /name -->`; the rest stays. */
export function renderReadme(current: string, parts: Parts): string {
  let text = current
  for (const [name, part] of Object.entries(parts)) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
    const [from, to] = [text.indexOf(open), text.indexOf(close)]
    if (from < 0 || to < from) throw new Error(`README.md has no part between ${open} and ${close}`)
    text = `${text.slice(0, from + open.length)}\n${part}\n${text.slice(to)}`
  }
  return text
}

/** Every generated part, from the repository's own files and from what its example article was published as. */
export function partsOf(root: string, out = join(root, "out")): Parts {
  return {
    rows: exampleRows(join(out, "json")),
    stages: markdownTable(
      ["stage", "what it does"],
      articlePipeline.stages.map(({ name, summary }) => [name, summary]),
    ),
    tables: tableList(),
    sources: sourceList(join(root, "pipeline", "lexicons")),
    speed: speedTables(join(root, "test", "bench", "measured.json")),
  }
}

function tableList(): string {
  return markdownTable(
    ["table", "what it holds", "key", "columns"],
    tables.map((table) => [
      `\`${table.name}\``,
      table.description,
      table.key.map((name) => `\`${name}\``).join(", "),
      String(columnsOf(table).length),
    ]),
  )
}

/** What the README shows of a table: so many rows, these columns, rows with the least of `by` first. */
const shown = [
  {
    table: "estimates",
    rows: 6,
    by: (row: Cells) => -Number(row.rivals),
    columns: ["holder", "via", "text", "value_min", "value_max", "value_best", "bound", "measure", "rivals"],
  },
  {
    table: "claims",
    rows: 4,
    by: (row: Cells) => Number(row.content_start),
    columns: ["source_text", "source_class", "cue_text", "claim_kind", "content_text"],
  },
  {
    table: "dates",
    rows: 5,
    by: (row: Cells) => Number(row.char_start),
    columns: ["text", "timex_value", "date_from", "date_to", "resolution", "alternative"],
  },
] as const

type Cells = Readonly<Record<string, string | number | boolean | null>>

function exampleRows(folder: string): string {
  return shown
    .map(({ table, rows, by, columns }) => {
      const all = JSON.parse(readFileSync(join(folder, `${table}.json`), "utf8")) as Cells[]
      const cells = all
        .sort((a, b) => by(a) - by(b))
        .slice(0, rows)
        .map((row) => columns.map((name) => short(row[name] ?? null)))
      return `${Math.min(rows, all.length)} of the ${all.length} rows of \`${table}\`:\n\n${markdownTable(columns, cells)}`
    })
    .join("\n\n")
}

const LONGEST_CELL = 70

function short(value: string | number | boolean | null): string {
  const words = value === null ? "" : String(value)
  return words.length <= LONGEST_CELL ? words : `${words.slice(0, words.lastIndexOf(" ", LONGEST_CELL))} …`
}

/** Each lexicon says where its words come from, in its first two keys. */
function sourceList(folder: string): string {
  const files = readdirSync(folder).filter((name) => name.endsWith(".json"))
  const rows = files.sort().map((name) => {
    const { source, licence } = JSON.parse(readFileSync(join(folder, name), "utf8")) as Record<
      string,
      unknown
    >
    if (typeof source !== "string" || typeof licence !== "string")
      throw new Error(`pipeline/lexicons/${name} does not say its source and licence`)
    return [`\`${name}\``, source, licence]
  })
  return markdownTable(["lexicon", "source", "licence"], rows)
}

/** The last line of the bench, as it was kept. */
// node .build/pipeline/describe/readme.js: brings README.md up to date, from whatever folder it is called.
if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const root = fileURLToPath(new URL("../../../", import.meta.url))
  const path = join(root, "README.md")
  writeFileSync(path, renderReadme(readFileSync(path, "utf8"), partsOf(root)))
}
