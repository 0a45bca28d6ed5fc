import type { Event, Resolved } from "../../layers.js"
import { type Counted, isClassName } from "./counted.js"
import { ownerWords } from "./owner.js"
import {
  disasters,
  eventTopics,
  finding,
  harmful,
  isPerson,
  isTollState,
  nationalTopics,
  senders,
  staged,
  tolls,
  unearthing,
} from "./words.js"

/** The parts that make two figures comparable; null where the text does not say. */
export interface Measure {
  readonly counted: Counted | null
  readonly owner: string | null
  readonly doing: string | null
  readonly event: Event | null
  /** The phrase itself names its owner: Nepali peacekeepers. */
  readonly owned: boolean
  /** Where it happens: the country's code or a name, and the town. */
  readonly country: string | null
  readonly spot: string | null
  /** The year, or the month where it is long past. */
  readonly when: string
  /** The half-year of what has just happened, else as `when`. */
  readonly season: string
  /** The day that a count begins with where it goes over more than what the article tells of: since January. */
  readonly since: string
  /** The week of a gathering, and whether that tells it from others. */
  readonly week: string
  readonly isTold: boolean
  /** The year or quarter that a forecast or a rate is for. */
  readonly period: string | null
  readonly happening: string | null
  /** Foretold by who puts it forward, and not yet so. */
  readonly isExpected: boolean
  /** In Dublin, 77 percent voted yes: the town or region of a share of those there; null for the whole. */
  readonly within: string | null
  /** The country of jobs that are a part of all that go; those of the whole world are told of too. */
  readonly part: string | null
  /** 16 of those killed: a part of what others count, with no word of its own. */
  readonly isPart: boolean
  /** Across eastern Congo: of a wider place than the others of the article. */
  readonly isWide: boolean
  /** The town of which alone a figure is told. */
  readonly town: string | null
  /** People counted at a gathering. */
  readonly isGathering: boolean
}

/** What was done, as the word itself or its verb says. */
export function stateOf({ counted, doing, happening }: Measure): string | null {
  if (doing === "killed or wounded") return doing
  if (doing === "cut" && /^(?:troops|militants)$/.test(counted?.name ?? "")) return "killed"
  // 15 bodies have been recovered: not all who died
  if (counted?.isBody && doing !== null && unearthing.has(doing)) return "bodies found"
  // 101 bodies have not been identified: a part of the dead
  if (
    counted?.state &&
    counted.isBody &&
    doing !== null &&
    (doing === "trapped" || !tolls.has(doing)) &&
    !finding.has(doing)
  )
    return `${counted.state}, ${doing}`
  if (doing === "captured" && counted?.name && !isPerson(counted.name)) return "seized"
  if (counted?.name === "jobs") return jobState(counted.state ?? doing)
  // held by the police at a protest
  if (doing === "held" && happening === "protest") return "captured"
  if (doing === "leave" && /^(?:people|families|civilians)$/.test(counted?.name ?? "") && !counted?.state)
    return happening !== null && doesDamage(happening, "") ? "evacuated" : "displaced"
  // 30,000 people have arrived in Chad
  if (doing === "deployed" && /^(?:people|families|civilians)$/.test(counted?.name ?? "") && !counted?.state)
    return happening === "attack" || happening === "famine" ? "displaced" : "arrived"
  if (/^(?:lose|bury|buried)$/.test(doing ?? "") && /^(?:homes|buildings|schools)$/.test(counted?.name ?? ""))
    return "destroyed"
  if (counted?.state) return counted.state
  // lost nine of its fighters
  return doing === "lose" && (!counted?.name || isPerson(counted.name)) ? "killed" : doing
}

/** Jobs that are told of go, if nothing else is said: limit the cuts to 1,900 positions. */
const jobState = (told: string | null): string =>
  told !== null &&
  /^(?:hired|in danger|at risk|in jeopardy|under threat|create|add|depend|open|vacant|built|save)$/.test(told)
    ? told
    : "cut"

/** Soldiers, fighters and civilians are counted apart; passengers, miners and protesters are people. */
const whoOf = (name: string): string => (/^(?:protesters|supporters)$/.test(name) ? "people" : name)

const isToll = (measure: Measure, state: string | null): boolean =>
  state !== null && isTollState(state) && measure.counted?.name !== undefined && measure.counted.name !== null

/** Employees who are laid off are jobs that are cut. */
const nameOf = ({ counted, doing }: Measure): string | null =>
  counted?.name === "people" && doing === "cut" ? "jobs" : (counted?.name ?? null)

/** The key of a measure: what is counted first, then whose or where, what was done, when. What nothing is known of is compared with nothing: `alone` keeps it apart. */
export function keyOf(measure: Measure, alone: string): string {
  const { counted, owner, isExpected } = measure
  const name = counted && nameOf(measure)
  if (!name) return ["", alone].join("|")
  const expected = isExpected ? "expected" : ""
  if (measure.isPart) return [name, alone].join("|")
  if (measure.isGathering)
    return ["attendance", measure.spot ?? measure.country ?? "", sideOf(name), measure.week].join("|")
  if (name.includes(": ")) return sumKey(measure, name, alone)
  const state = stateOf(measure)
  if (name === "jobs") return [name, owner ?? "", state ?? "", measure.part ?? ""].join("|")
  if (isCaptive(name, state)) return ["captives", owner ?? "", state, measure.when].join("|")
  if (isToll(measure, state))
    return [...tollParts(measure, name, state), state, expected, measure.isWide ? "wide" : ""].join("|")
  if (senders.has(name))
    return state || owner ? [name, owner ?? "", movedIsDeployed(state)].join("|") : [name, alone].join("|")
  if (staged.has(state ?? "") || /^to be /.test(state ?? ""))
    return [name, owner ?? measure.country ?? "", state].join("|")
  if (state === null && owner === null && (name === "people" || counted.state === null))
    return [name, alone].join("|")
  return [
    name,
    owner ?? measure.country ?? "",
    state ?? "",
    measure.when,
    harm.test(state ?? "") ? kindOf(measure.happening) : "",
    expected,
  ].join("|")
}

const harm = /^(?:destroyed|damaged|flooded|buried|swept away|without power|closed)/

/** Prisoners of war and hostages who are held or freed: by whose they are, whatever they are called. */
const isCaptive = (name: string, state: string | null): boolean =>
  /^(?:freed|to be freed|held)$/.test(state ?? "") && /^(?:people|troops|militants|civilians)$/.test(name)

const movedIsDeployed = (state: string | null): string => (state ?? "").replace(/moved$/, "deployed")

/** The other side's march is another gathering. */
const sideOf = (name: string): string => (name === "supporters" ? name : "")

/** War and epidemics go on; a disaster's dead are told by their half-year, for one paper calls it a storm and another a landslide, and a third only tells its toll. */
const kindOf = (happening: string | null): string =>
  happening === "attack" || happening === "protest" ? "violence" : happening === "epidemic" ? happening : ""

/** Who dies does so at once; who is driven from home stays away. */
const isSudden = (state: string | null): boolean =>
  /^(?:killed|wounded|missing|trapped|rescued)/.test(state ?? "")

/** Soldiers are told by who sends them, other people by where and in what it happened; those of a gathering by its town and week. */
function tollParts(measure: Measure, name: string, state: string | null): string[] {
  const { owner, country, when, week, isTold, happening } = measure
  const who = whoOf(name)
  if (who === "troops" || who === "militants") return [who, owner ?? country ?? "", when, measure.since]
  const kind = kindOf(happening)
  // of a second march, its week
  if (happening === "protest" && isTold) return [who, country ?? "", week, kind]
  // 5,100 patients in Colombo alone
  if (kind === "epidemic") return [who, owner ?? country ?? "", when, kind, measure.since, measure.town ?? ""]
  return [
    who,
    owner ?? country ?? "",
    kind === "" && isSudden(state) ? measure.season : when,
    kind,
    measure.since,
  ]
}

/** Damage, cost and losses are those of a disaster or a strike; of riots and attacks, only what is called damage. */
export const doesDamage = (happening: string, topic: string): boolean =>
  disasters.has(happening) || happening === "strike" || (harmful.has(happening) && topic === "damage")

/** The key of a sum or a share; where nobody knows whose it is, it is compared within its article. */
function sumKey(measure: Measure, name: string, alone: string): string {
  const topic = name.slice(name.indexOf(": ") + 2)
  const { owner, when, happening, period } = measure
  // What donors promise is one sum, and what each of them gives another.
  if (topic === "aid") return [name, owner ?? "", when].join("|")
  if (eventTopics.has(topic) && happening !== null && doesDamage(happening, topic))
    return [name.replace(/: .*/, ": damage"), owner ?? "", when, kindOf(happening)].join("|")
  const isOfCountry = nationalTopics.has(topic) || /^(?:mass|area): /.test(name)
  const part = isOfCountry && name.startsWith("mass: ") ? (measure.within ?? "") : ""
  if (isOfCountry && owner) return [name, owner, period ?? when, part].join("|")
  if (/: (?:vote share|support)$/.test(name) && owner)
    return [name, owner, when.slice(0, 4), measure.within ?? ""].join("|")
  const whose = owner ?? measure.country
  return [name, whose ?? alone.slice(0, alone.lastIndexOf(".")), period ?? ""].join("|")
}

/** The measure in words: North Korean troops to be deployed · people killed (earthquake, Bolivia, 2024). */
export function wordsOf(article: Resolved, measure: Measure, printed: string): string {
  const { counted, owner, owned } = measure
  if (measure.isGathering)
    return bracketed("people gathered", [measure.spot ?? measure.country, measure.week])
  const name = counted?.name ?? null
  const state = stateOf(measure)
  const what = name !== null && isClassName(name) ? name.replace(/^[^:]*: /, "") : printed
  const expected = measure.isExpected ? "expected" : ""
  if (name?.includes(": ")) return bracketed(what, [owner && ownerWords(article, owner).name, measure.period])
  if (isToll(measure, state) && !owner) {
    const { happening, country, when } = measure
    const where = country && ownerWords(article, country).name
    return bracketed([whoOf(what), state, expected].filter(Boolean).join(" "), [happening, where, when])
  }
  if (!owner) return [what, state, expected].filter(Boolean).join(" ")
  const { adjective, name: ownerName } = ownerWords(article, owner)
  if (owned && what === printed) return [printed, state].filter(Boolean).join(" ")
  if (adjective) return [adjective, what, state].filter(Boolean).join(" ")
  return [what, `of ${ownerName}`, state].filter(Boolean).join(" ")
}

const bracketed = (words: string, more: readonly (string | null)[]): string => {
  const told = more.filter(Boolean)
  return told.length > 0 ? `${words} (${told.join(", ")})` : words
}
