import { noRows, type Rows } from "../../schemas/index.js"
import { articlePipeline } from "../stages.js"
import type { Article } from "./article.js"
import type { Issue } from "./issue.js"
import { issueRow, placesOf } from "./tabulate/index.js"

/** One article in, its rows out. Never throws: a surprise inside an article is an issues row. */
export function rowsOfArticle(article: Article): Rows {
  const issues: Issue[] = []
  const rows = attempt(article, issues)
  const places = placesOf(article.text, article.id, [])
  const seen = new Set<string>()
  for (const issue of issues) {
    const row = issueRow(article, places, issue)
    if (seen.has(row.issue_id)) continue
    seen.add(row.issue_id)
    rows.issues.push(row)
  }
  return rows
}

function attempt(article: Article, issues: Issue[]): Rows {
  try {
    return articlePipeline.run(article, (issue) => issues.push(issue))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    issues.length = 0
    issues.push({
      severity: "error",
      code: "internal",
      message: `the article could not be read: ${message}`,
      at: null,
    })
    const places = placesOf(article.text, article.id, [])
    return { ...noRows(), articles: [bareRow(article, places.point(article.text.length))] }
  }
}

/** The row of an article that no stage could read. */
function bareRow(article: Article, characters: number): Rows["articles"][number] {
  return {
    article_id: article.id,
    source_file: article.sourceFile,
    sha256: article.sha256,
    title: null,
    byline: null,
    publisher: null,
    url: null,
    encoding: article.encoding,
    language: null,
    license: null,
    published: null,
    published_from: null,
    published_to: null,
    published_basis: "unknown",
    published_confidence: null,
    published_evidence: null,
    paragraphs: 0,
    sentences: 0,
    words: 0,
    characters,
  }
}
