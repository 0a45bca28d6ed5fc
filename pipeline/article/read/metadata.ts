import { isMap, isScalar, LineCounter, type Pair, parseDocument, type YAMLMap } from "yaml"
import { metadata, metadataKeys } from "../../../schemas/metadata.js"
import type { Metadata } from "../article.js"
import { decode } from "./decode.js"

/** What was understood, and what was not: each message begins with file:line:column. */
export interface MetadataReading {
  readonly meta: Metadata
  readonly problems: readonly string[]
}

/** Where a piece of YAML stands: the file, and the lines above it there. */
export interface YamlPlace {
  readonly file: string
  readonly linesAbove: number
}

/** The metadata in the bytes of a NAME.meta.yaml. */
export function readMetadataFile(bytes: Uint8Array, file: string): MetadataReading {
  const decoded = decode(bytes)
  if ("code" in decoded) return { meta: {}, problems: [`${file}:1:1: cannot be read: ${decoded.reason}`] }
  return readMetadata(decoded.text, { file, linesAbove: 0 })
}

/** The metadata in a YAML text. Wrong keys are left out and told; the right ones beside them are kept. */
export function readMetadata(yaml: string, place: YamlPlace): MetadataReading {
  const lines = new LineCounter()
  // Failsafe: every scalar stays the string that was written, so that a date or a year is not rewritten.
  const document = parseDocument(yaml, { schema: "failsafe", lineCounter: lines, prettyErrors: false })
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset)
    return `${place.file}:${line + place.linesAbove}:${col}`
  }
  const problems = document.errors.map(
    ({ pos, message }) => `${at(pos[0])}: not valid YAML: ${firstLine(message)}`,
  )
  if (document.contents === null) return { meta: {}, problems }
  if (!isMap(document.contents))
    return {
      meta: {},
      problems: [...problems, `${at(0)}: expected "key: value" lines (${metadataKeys.join(", ")})`],
    }
  return readPairs(document.contents, at, problems)
}

const firstLine = (message: string): string => message.split("\n", 1)[0] ?? ""

function readPairs(map: YAMLMap, at: (offset: number) => string, problems: string[]): MetadataReading {
  const meta: Record<string, string> = {}
  for (const pair of map.items) {
    const { key, offset, value, valueOffset } = partsOf(pair)
    if (value === "" || value === "~" || value === "null") continue
    const result = key in metadata.shape ? metadata.shape[key as keyof Metadata].safeParse(value) : null
    if (result === null)
      problems.push(`${at(offset)}: unknown key "${key}"; known: ${metadataKeys.join(", ")}`)
    else if (result.success) meta[key] = result.data
    else
      problems.push(
        `${at(valueOffset)}: ${key}: ${result.error.issues.map(({ message }) => message).join("; ")}`,
      )
  }
  return { meta, problems }
}

function partsOf({ key, value }: Pair) {
  const offset = isScalar(key) ? (key.range?.[0] ?? 0) : 0
  const valueOffset = (value as { range?: readonly number[] } | null)?.range?.[0] ?? offset
  const written = isScalar(value) ? value.value : value
  return {
    key: isScalar(key) ? String(key.value) : "?",
    offset,
    valueOffset,
    value:
      typeof written === "string" ? written.trim().replace(/^(\d{4}-\d\d-\d\d) (?=\d\d:)/, "$1T") : written,
  }
}
