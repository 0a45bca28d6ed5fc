import type { IssueRow } from "../../../schemas/issues.js"
import type { Article } from "../article.js"
import type { Issue } from "../issue.js"
import type { Places } from "./places.js"

/** An issue of an article, as a row. */
export function issueRow(article: Article, places: Places, issue: Issue): IssueRow {
  const { at } = issue
  const hash = article.id.slice(2)
  const place = at ? `${places.point(at.start)}.${places.point(at.end)}` : (issue.rowId ?? "article")
  return {
    issue_id: `i-${hash}.${issue.code}.${place}`,
    article_id: article.id,
    source_file: article.sourceFile,
    severity: issue.severity,
    code: issue.code,
    message: issue.message,
    table_name: issue.tableName ?? null,
    row_id: issue.rowId ?? null,
    char_start: at && places.point(at.start),
    char_end: at && places.point(at.end),
    text: at && at.end > at.start ? places.text(at) : null,
  }
}
