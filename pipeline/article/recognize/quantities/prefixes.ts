import lexicon from "../../../lexicons/units.json" with { type: "json" }

/** A unit with a prefix: its UCUM code, its name, and how both are written. */
export interface PrefixedUnit {
  readonly ucum: string
  readonly name: string
  readonly words: readonly string[]
  readonly symbols: readonly string[]
}

type Base = (typeof lexicon.prefixed)[number]
const prefixes = new Map(Object.entries(lexicon.prefixes))
/** An MPC is a committee before it is a distance. */
const notFolded = new Set(["mpc", "gpc", "kpc"])

/** Every unit that may have a prefix with each that it may have: kilogram, kg; picofarads, pF. Source: the SI brochure. */
export const prefixedUnits = (): PrefixedUnit[] =>
  lexicon.prefixed.flatMap((base) => [...base.prefixes].map((code) => prefixed(base, code)))

function prefixed({ ucum, name, words, symbols }: Base, code: string): PrefixedUnit {
  const [prefix, sign] = prefixes.get(code)! as [string, string]
  // µ has two code points, and is often written u
  const signs = code === "u" ? ["µ", "μ", "u"] : [sign]
  const short = signs.flatMap((each) => symbols.map((symbol) => each + symbol))
  const forms = words.flatMap((word) => withPlural(prefix + word))
  const folded = short.map((symbol) => symbol.toLowerCase())
  return {
    ucum: ucum.startsWith("{") ? `10*${code === "M" ? 6 : 9}.${ucum}` : code + ucum,
    name: prefix + name,
    words: [...forms, ...folded.filter((symbol) => symbol.length > 2 && !notFolded.has(symbol))],
    symbols: short,
  }
}

const withPlural = (word: string): string[] => (/(?:[zs]|second)$/.test(word) ? [word] : [word, `${word}s`])
