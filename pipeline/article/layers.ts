// What each stage adds, a page for each part of the work; this is the door to all of them. All offsets here are UTF-16;
// tabulate turns them into code points, once.

export type * from "./layers/annotated.js"
export type * from "./layers/related.js"
export type * from "./layers/resolved.js"
