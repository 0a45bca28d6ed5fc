import { noRows, type Rows } from "../../schemas/index.js"
import type { IssueRow } from "../../schemas/issues.js"
import type { Article } from "../article/article.js"
import { rowsOfArticle } from "../article/index.js"
import { readFiles } from "../article/read/folder.js"
import type { RawListing } from "../article/read/list.js"

/** What to read, and with how many threads. */
export interface Reading {
  readonly raw: string
  readonly listing: RawListing
  readonly jobs: number
}

/** The rows of every article of a folder, then the issues of files that gave none or were doubtful. */
export async function* rowsOfFolder({ raw, listing }: Reading, step: () => void): AsyncGenerator<Rows> {
  const issues: IssueRow[] = [...listing.issues]
  const articles = articlesOf(raw, listing, issues)
  for (const article of articles) {
    yield rowsOfArticle(article)
    step()
  }
  yield { ...noRows(), issues }
}

function* articlesOf(raw: string, { files }: RawListing, issues: IssueRow[]): Generator<Article> {
  for (const reading of readFiles(raw, files)) {
    issues.push(...reading.issues)
    if (reading.article) yield reading.article
  }
}
