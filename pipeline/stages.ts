import { annotate } from "./article/annotate/index.js"
import { parse } from "./article/parse/index.js"
import { recognize } from "./article/recognize/index.js"
import { relate } from "./article/relate/index.js"
import { resolve } from "./article/resolve/index.js"
import { Pipeline } from "./article/stage.js"
import { tabulate } from "./article/tabulate/index.js"

/** One article in, its sentences and tokens with their trees out: what needs no more than the words. */
export const readingPipeline = Pipeline.from(parse).add(annotate)

/** One article in, its rows out: the stages in order. Help, README and report are made from this list. */
export const articlePipeline = readingPipeline.add(recognize).add(resolve).add(relate).add(tabulate)
