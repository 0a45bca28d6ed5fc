import type { Role } from "./roles.js"

// After Lappin and Leass (1994): what a sentence names stays in mind, half as much with each further sentence.
const weights: Record<Role, number> = { subject: 180, object: 150, oblique: 130, owner: 135 }

interface Standing {
  /** Sentence of the latest mention. */
  sentence: number
  old: number
  now: number
  role: Role
  /** Tokens of the latest mention: from `first` to `last`, which is in it. */
  first: number
  last: number
}

/** How much each person is on the reader's mind. */
export interface Salience {
  readonly see: (entity: number, at: { sentence: number; role: Role; first: number; last: number }) => void
  /** Everybody who is in mind, with how much. */
  readonly ranked: (sentence: number) => { entity: number; score: number; standing: Standing }[]
}

const scoreAt = ({ old, now, sentence }: Standing, here: number): number =>
  (old + now) * 0.5 ** Math.min(20, here - sentence)

/** Nobody in mind yet. */
export function newSalience(): Salience {
  const standings = new Map<number, Standing>()
  return {
    see: (entity, { sentence, role, first, last }) => {
      const before = standings.get(entity)
      const same = before?.sentence === sentence
      const old = before ? (same ? before.old : scoreAt(before, sentence)) : 0
      const now = Math.max(weights[role], same ? before.now : 0)
      standings.set(entity, { sentence, old, now, role, first, last })
    },
    ranked: (sentence) =>
      [...standings]
        .map(([entity, standing]) => ({ entity, standing, score: scoreAt(standing, sentence) }))
        .filter(({ score }) => score > 1),
  }
}
