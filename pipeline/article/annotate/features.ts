import table from "../../lexicons/features.json" with { type: "json" }
import type { Tag } from "../layers.js"

const byTag = new Map(Object.entries(table.tags as Record<string, string>))
const byWord = new Map(Object.entries(table.words as Record<string, string>))

/** UD features of a word by its Penn and universal tags and its lower case: "Number=Plur", "_". What only its sentence tells (a past tense's person, a participle's voice) is left out. */
export function featuresOf(penn: string, tag: Tag, lower: string): string {
  const key = `${penn}|${tag}`
  return byWord.get(`${key}|${lower}`) ?? numeral(key, lower) ?? byTag.get(key) ?? "_"
}

/** Features of numerals, which are too many for a table: 25,000 and 1.5 and 20th and IV and 1990s. */
export function numeral(key: string, lower: string): string | undefined {
  if (key === "CD|NUM") return cardinal(lower)
  if (key === "NNS|NOUN" && /\d0'?s$/.test(lower)) return "Number=Ptan|NumForm=Combi|NumType=Card"
  if (!/^\d[\d,]*(?:st|nd|rd|th)$/.test(lower)) return undefined
  if (key.endsWith("|ADJ")) return "Degree=Pos|NumForm=Combi|NumType=Ord"
  return key === "NN|NOUN" ? "Number=Sing|NumForm=Combi|NumType=Ord" : undefined
}

function cardinal(lower: string): string {
  if (/^\d[\d,]*\.\d+$|^\d\/\d$/.test(lower)) return "NumForm=Digit|NumType=Frac"
  if (/^\D?\d/.test(lower)) return "NumForm=Digit|NumType=Card"
  return /^[ivx]+$/.test(lower) ? "NumForm=Roman|NumType=Card" : "NumForm=Word|NumType=Card"
}
