import type { Span } from "./article.js"

/** What is wrong, where, how bad: a value, never a throw. */
export interface Issue {
  readonly severity: "error" | "warning" | "note"
  /** Code, as published: unread_number, rival_figures, … */
  readonly code: string
  readonly message: string
  /** Null for the whole article. */
  readonly at: Span | null
  readonly tableName?: string
  readonly rowId?: string
}

/** Where a stage puts its issues. */
export type Report = (issue: Issue) => void
