const vowel = /[aeiouy]/

/** Dictionary form by suffix rules alone, for words that no exception covers. `word` is in lower case, `penn` a Penn tag. */
export function guessLemma(word: string, penn: string): string {
  if (penn === "NNS" || penn === "VBZ") return withoutS(word)
  if (penn === "VBG") return word.endsWith("ing") ? stem(word.slice(0, -3), word) : word
  if (penn === "VBD" || penn === "VBN") return withoutEd(word)
  return word
}

function withoutS(word: string): string {
  if (word.length > 4 && word.endsWith("ies")) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|x|ss|zz)es$/.test(word)) return word.slice(0, -2)
  if (word.length > 2 && word.endsWith("s") && !word.endsWith("ss") && !word.endsWith("us"))
    return word.slice(0, -1)
  return word
}

function withoutEd(word: string): string {
  if (!word.endsWith("ed") || word.length < 4) return word
  if (word.endsWith("ied")) return `${word.slice(0, -3)}y`
  return stem(word.slice(0, -2), word)
}

/** "mak" → make, "runn" → run, "visit" → visit. */
function stem(base: string, word: string): string {
  if (!vowel.test(base)) return word
  if (/([bdgkmnprt])\1$/.test(base)) return base.slice(0, -1)
  if (
    /[^aeiou](?:at|iz|is|as|os|us|ag|ar|ir|or|ur|ak|ik|ok|id|ud|od|od|iv|ov|av|ib|ac|ec|ic|uc|anc|enc|inc|ng|rc|rg|dg|iev|eiv|olv|erv|arv|bl|cl|dl|gl|pl|tl|rs|ns|ut|ot|et|in|im|um|am|om)$/.test(
      base,
    ) &&
    needsE(base)
  )
    return `${base}e`
  return base
}

/** Two-syllable stems in -it, -er, -en, -et, -in, -ain, -on keep no e: visit, enter, open, market, explain. */
const needsE = (base: string) =>
  /(?:at|iz|v|ag|uc|ac|ic|ec|anc|enc|inc|rc|rg|dg|bl|cl|dl|gl|pl|tl|ak|ok|ik|ud|id|ar|ir|ur|ur|or|as|us|is|os|rs|ns|ut|ot|ib)$/.test(
    base,
  ) || /^[^aeiou]*[aeiou](?:t|n|m|d)$/.test(base)
