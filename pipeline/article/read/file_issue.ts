import { createHash } from "node:crypto"
import type { IssueRow } from "../../../schemas/issues.js"

/** What is wrong with a file, before or beside its text. */
export interface FileIssue {
  readonly sourceFile: string
  /** Null where no article could be read from the file. */
  readonly articleId: string | null
  readonly severity: IssueRow["severity"]
  readonly code: string
  readonly message: string
}

/** The published row: its id is made of the file, the code and the message, so a run can be repeated. */
export function fileIssue({ sourceFile, articleId, severity, code, message }: FileIssue): IssueRow {
  const place = createHash("sha256").update([sourceFile, code, message].join("\0")).digest("hex")
  return {
    issue_id: `i-${place.slice(0, 16)}`,
    article_id: articleId,
    source_file: sourceFile,
    severity,
    code,
    message,
    table_name: null,
    row_id: null,
    char_start: null,
    char_end: null,
    text: null,
  }
}
