import { createHash } from "node:crypto"
import type { IssueRow } from "../../../schemas/issues.js"
import type { Article } from "../article.js"
import { frontMatterOf } from "../parse/front_matter.js"
import { decode } from "./decode.js"
import { fileIssue } from "./file_issue.js"
import { type MetadataReading, readMetadata, readMetadataFile } from "./metadata.js"

/** Larger files are no articles. */
export const LARGEST_FILE = 5 * 1024 * 1024

/** The metadata file beside an article. */
export interface MetadataFile {
  readonly bytes: Uint8Array
  readonly sourceFile: string
}

/** An article, or null with the reason among the issues. */
export interface Reading {
  readonly article: Article | null
  readonly issues: readonly IssueRow[]
}

/** The article in a file's bytes; what is wrong with them is told as rows of issues. */
export function readArticle(bytes: Uint8Array, sourceFile: string, beside?: MetadataFile): Reading {
  const sha256 = createHash("sha256").update(bytes).digest("hex")
  const refused = (code: string, message: string): Reading => ({
    article: null,
    issues: [fileIssue({ sourceFile, articleId: null, severity: "error", code, message })],
  })
  if (bytes.length > LARGEST_FILE) return refused("too_large", tooLarge(bytes.length))
  const decoded = decode(bytes)
  if ("code" in decoded) return refused(decoded.code, `The file is not read: ${decoded.reason}.`)

  const format = sourceFile.toLowerCase().endsWith(".md") ? "markdown" : "text"
  const { text, encoding, note } = decoded
  const front = format === "markdown" ? frontMatterOf(text) : null
  if (text.slice(front?.whole.end ?? 0).trim() === "") return refused("empty", "The file has no words.")

  const id = `a-${sha256.slice(0, 16)}`
  const readings: MetadataReading[] = []
  if (front)
    readings.push(
      readMetadata(text.slice(front.yaml.start, front.yaml.end), { file: sourceFile, linesAbove: 1 }),
    )
  if (beside) readings.push(readMetadataFile(beside.bytes, beside.sourceFile))

  const tell = (severity: IssueRow["severity"], code: string, message: string): IssueRow =>
    fileIssue({ sourceFile, articleId: id, severity, code, message })
  const issues = readings.flatMap(({ problems }) =>
    problems.map((problem) => tell("warning", "metadata", problem)),
  )
  if (note) issues.push(tell("note", "encoding", `${note[0]?.toUpperCase()}${note.slice(1)}.`))
  // The file beside the article has the last word.
  const meta = Object.assign({}, ...readings.map((reading) => reading.meta))
  return { article: { id, sourceFile, sha256, encoding, format, text, meta }, issues: unique(issues) }
}

/** Says how large the file is. */
export const tooLarge = (size: number): string =>
  `The file is not read: it has ${(size / 1024 / 1024).toFixed(1)} MB, more than the 5 MB of the longest article.`

/** Two equal messages are one issue, and would be one key. */
const unique = (issues: readonly IssueRow[]): IssueRow[] => [
  ...new Map(issues.map((issue) => [issue.issue_id, issue])).values(),
]
