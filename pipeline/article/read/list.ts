import { type Dirent, readdirSync, realpathSync, statSync } from "node:fs"
import { join } from "node:path"
import type { IssueRow } from "../../../schemas/issues.js"
import { fileIssue } from "./file_issue.js"
import { LARGEST_FILE, tooLarge } from "./index.js"

/** An article's file, not yet read. */
export interface RawFile {
  /** Path below the raw folder, with forward slashes. */
  readonly sourceFile: string
  /** Path of NAME.meta.yaml beside it, likewise. */
  readonly metaFile: string | null
}

/** The articles' files of a folder, and what else lies there. */
export interface RawListing {
  readonly files: readonly RawFile[]
  readonly issues: readonly IssueRow[]
}

const isArticle = (path: string): boolean => /\.(?:txt|md)$/i.test(path)
const isMetadata = (path: string): boolean => /\.meta\.ya?ml$/i.test(path)

/** Every article below a folder, in byte order of the paths; files whose name starts with a dot are left alone. */
export function listRaw(folder: string): RawListing {
  const found: Found = { folder, paths: [], issues: [] }
  visit("", [], found)
  const paths = inByteOrder(found.paths)
  const metaFiles = new Set(paths.filter(isMetadata))
  const used = new Set<string>()
  const files = paths.filter(isArticle).map((sourceFile): RawFile => {
    const metaFile = metaNames(sourceFile).find((name) => metaFiles.has(name)) ?? null
    if (metaFile) used.add(metaFile)
    return { sourceFile, metaFile }
  })
  for (const path of metaFiles)
    if (!used.has(path))
      tell(found, path, "warning", "orphan_metadata", "There is no article beside this file.")
  return { files, issues: found.issues }
}

/** Byte order is not the order of UTF-16 units above U+D800; a Buffer compare for each pair would be slow. */
function inByteOrder(paths: readonly string[]): string[] {
  return paths
    .map((path) => ({ path, bytes: Buffer.from(path) }))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes))
    .map(({ path }) => path)
}

/** story.txt: story.meta.yaml, story.txt.meta.yaml, or the same with .yml. */
export function metaNames(sourceFile: string): string[] {
  const name = sourceFile.replace(/\.[^./]+$/, "")
  return [name, sourceFile].flatMap((stem) => [`${stem}.meta.yaml`, `${stem}.meta.yml`])
}

interface Found {
  readonly folder: string
  readonly paths: string[]
  readonly issues: IssueRow[]
}

function tell(
  found: Found,
  sourceFile: string,
  severity: IssueRow["severity"],
  code: string,
  message: string,
): void {
  found.issues.push(fileIssue({ sourceFile, articleId: null, severity, code, message }))
}

/** `above` are the real folders on the way here: a link back to one of them would never end. */
function visit(below: string, above: readonly string[], found: Found): void {
  const folder = join(found.folder, below)
  try {
    const real = realpathSync(folder)
    if (above.includes(real)) throw Object.assign(new Error(), { code: "a link back to a folder above it" })
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      visitEntry(entry, below, [...above, real], found)
  } catch (error) {
    tell(found, below || ".", "error", "unreadable", `The folder cannot be read (${reasonOf(error)}).`)
  }
}

function visitEntry(entry: Dirent, below: string, above: readonly string[], found: Found): void {
  if (entry.name.startsWith(".")) return
  const path = below === "" ? entry.name : `${below}/${entry.name}`
  try {
    const stats = statSync(join(found.folder, path))
    if (stats.isDirectory()) visit(path, above, found)
    else if (!stats.isFile()) tell(found, path, "error", "unreadable", "It is neither a file nor a folder.")
    else if (!isArticle(path) && !isMetadata(path))
      tell(found, path, "note", "unknown_format", "The file is not read: only .txt, .md and .meta.yaml are.")
    else if (stats.size > LARGEST_FILE) tell(found, path, "error", "too_large", tooLarge(stats.size))
    else found.paths.push(path)
  } catch (error) {
    tell(found, path, "error", "unreadable", `The file cannot be read (${reasonOf(error)}).`)
  }
}

/** ENOENT, EACCES, ELOOP …: the same words on every machine. */
export function reasonOf(error: unknown): string {
  const code = (error as { code?: string }).code
  return code === "ENOENT" ? "a broken link, or gone: ENOENT" : (code ?? String(error))
}
