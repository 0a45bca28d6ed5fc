/** How often rows of a kind were right on annotated text; learnt by `learntFrom` of calibrate.ts. */
export interface Calibration {
  /** On what text it was learnt. */
  readonly source: string
  readonly licence: string
  /** By kind, its parts joined ("weekday · relative"); "" is every row. Shares of 0..1. */
  readonly shares: Readonly<Record<string, number>>
}

const between = " · "

/** A kind of row and the wider kinds that it belongs to, the widest ("") first. */
export function kindsOf(parts: readonly (string | null)[]): string[] {
  const kinds = [""]
  let kind = ""
  for (const part of parts) {
    kind = kind === "" ? (part ?? "none") : `${kind}${between}${part ?? "none"}`
    kinds.push(kind)
  }
  return kinds
}

/**
 * How probable it is that a row is right (0..1): the share of the narrowest kind that the table knows. `parts` tell
 * the row's kind, the most telling first: its rule, on what it rests, how fine it is.
 */
export function confidenceOf({ shares }: Calibration, parts: readonly (string | null)[]): number | null {
  const kinds = kindsOf(parts)
  for (let k = kinds.length - 1; k >= 0; k--) {
    const share = shares[kinds[k]!]
    if (share !== undefined) return share
  }
  return null
}
