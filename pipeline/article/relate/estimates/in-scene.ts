import type { Doing } from "./doing.js"
import type { Scene } from "./scene.js"
import { returning, striking } from "./words.js"

/** The classes that verbs of coming back fall into elsewhere. */
const returned = /^(?:moved|deployed|displaced|rescued)$/

/** What a verb says in an article on prisoners, or on a strike: had returned home, were handed over; walked out, joined it. */
export function inScene({ isOnCaptives, happening }: Scene, doing: Doing | null): Doing | null {
  if (doing === null) return null
  const { phrase } = doing
  if (isOnCaptives && (returning.has(phrase) || returned.test(phrase))) return { ...doing, phrase: "freed" }
  if (happening === "strike" && striking.has(phrase)) return { ...doing, phrase: "on strike" }
  return doing
}
