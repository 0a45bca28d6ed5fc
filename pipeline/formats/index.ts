import { arrow } from "./arrow.js"
import { csv } from "./csv.js"
import type { Format } from "./format.js"
import { json } from "./json.js"

/** Every format the tables are published in. */
export const formats: readonly Format[] = [csv, json, arrow]
