import { noRows, type Rows } from "../../schemas/index.js"
import type { IssueRow } from "../../schemas/issues.js"
import type { Article } from "../article/article.js"
import { fileIssue } from "../article/read/file_issue.js"
import { readFiles } from "../article/read/folder.js"
import type { RawListing } from "../article/read/list.js"
import { mapFiles } from "../engines/threads.js"

/** Starting a thread costs as much as some dozens of articles. */
const FEWEST_FOR_THREADS = 50

/** What to read, and with how many threads. */
export interface Reading {
  readonly raw: string
  readonly listing: RawListing
  readonly jobs: number
}

/** The rows of every article of a folder, then the issues of files that gave none or were doubtful. */
export async function* rowsOfFolder({ raw, listing, jobs }: Reading, step: () => void): AsyncGenerator<Rows> {
  const issues: IssueRow[] = [...listing.issues]
  const articles = articlesOf(raw, listing, issues)
  const threads = listing.files.length < FEWEST_FOR_THREADS ? 1 : jobs
  const task = new URL("./article_task.js", import.meta.url)
  for await (const outcome of mapFiles<Article, Rows>(articles, task, threads)) {
    step()
    if ("result" in outcome) yield outcome.result
    else issues.push(lost(outcome.item, outcome.error))
  }
  yield { ...noRows(), issues }
}

function* articlesOf(raw: string, { files }: RawListing, issues: IssueRow[]): Generator<Article> {
  for (const reading of readFiles(raw, files)) {
    issues.push(...reading.issues)
    if (reading.article) yield reading.article
  }
}

/** An article that took its thread down with it: no rows, one issue. */
function lost({ sourceFile }: Article, reason: string): IssueRow {
  const message = `The article could not be read: ${reason}.`
  return fileIssue({ sourceFile, articleId: null, severity: "error", code: "internal", message })
}
