import { existsSync, readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { fileIssue } from "./file_issue.js"
import { type MetadataFile, type Reading, readArticle } from "./index.js"
import { metaNames, type RawFile, reasonOf } from "./list.js"

/** Reads listed files one by one, when asked for; the second file of the same bytes is told, not read. */
export function* readFiles(folder: string, files: readonly RawFile[]): Generator<Reading> {
  const firstById = new Map<string, string>()
  for (const file of files) {
    const reading = readFile(folder, file)
    const { article } = reading
    const first = article ? firstById.get(article.id) : undefined
    if (article && first === undefined) firstById.set(article.id, article.sourceFile)
    yield article && first !== undefined ? duplicate(file.sourceFile, article.id, first) : reading
  }
}

/** One article by its path, with the metadata beside it. */
export function readOne(path: string): Reading {
  const folder = dirname(path)
  const sourceFile = basename(path)
  const metaFile = metaNames(sourceFile).find((name) => existsSync(join(folder, name))) ?? null
  return readFile(folder, { sourceFile, metaFile })
}

function readFile(folder: string, { sourceFile, metaFile }: RawFile): Reading {
  try {
    const bytes = readFileSync(join(folder, sourceFile))
    const beside: MetadataFile | undefined =
      metaFile === null ? undefined : { bytes: readFileSync(join(folder, metaFile)), sourceFile: metaFile }
    return readArticle(bytes, sourceFile, beside)
  } catch (error) {
    const message = `The file cannot be read (${reasonOf(error)}).`
    const issue = fileIssue({ sourceFile, articleId: null, severity: "error", code: "unreadable", message })
    return { article: null, issues: [issue] }
  }
}

function duplicate(sourceFile: string, articleId: string, first: string): Reading {
  const message = `${sourceFile} has the same bytes as ${first}, which is read; this one is left out.`
  return {
    article: null,
    issues: [fileIssue({ sourceFile, articleId, severity: "warning", code: "duplicate", message })],
  }
}
