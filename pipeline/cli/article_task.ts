import { rowsOfArticle } from "../article/index.js"

/** What a worker thread does with an article. */
export const run = rowsOfArticle
