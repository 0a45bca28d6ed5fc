import type { Tag } from "../layers.js"
import type { Tree } from "./syntax.js"

/** A tree until a parser is there: the first verb, else the first token, is the root, and all else hangs on it. */
export function placeholderTree(tags: readonly Tag[]): Tree {
  const root = Math.max(0, tags.indexOf("VERB"))
  return {
    heads: tags.map((_, i) => (i === root ? -1 : root)),
    relations: tags.map((_, i) => (i === root ? "root" : "dep")),
  }
}
