import type { Article } from "../article/article.js"
import { readOne } from "../article/read/folder.js"
import { OperatorError } from "../operator-error.js"
import type { Command } from "./command.js"
import { conllu } from "./conllu.js"

/** Shows how articles' sentences were read, in the field's own format. */
export const read: Command = {
  name: "read",
  usage: "FILE …",
  summary: "print the sentences of articles as CoNLL-U: tokens, tags, dictionary forms, trees, offsets",
  options: {},
  help: ["TokenRange in the last column counts code points of the file's text"],
  words: "one or more",
  run: ({ words }) => {
    for (const path of words) process.stdout.write(conllu(articleAt(path), path))
    return 0
  },
}

/** The article at a path, with the metadata beside it; what is wrong with it is the operator's. */
export function articleAt(path: string): Article {
  const { article, issues } = readOne(path)
  if (!article) throw new OperatorError(issues.map(({ message }) => `${path}: ${message}`).join("\n"))
  return article
}
