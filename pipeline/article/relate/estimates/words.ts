import lexicon from "../../../lexicons/measure-classes.json" with { type: "json" }
import people from "../../../lexicons/persons.json" with { type: "json" }

/** Names by each of their words, of lists by name. */
export const mapOf = (lists: Record<string, string[]>): ReadonlyMap<string, string> => {
  const map = new Map<string, string>()
  for (const [name, words] of Object.entries(lists)) for (const word of words) map.set(word, name)
  return map
}

/** troops · people · homes, by each of their words. */
export const classes = mapOf(lexicon.counted)
/** The names of these classes. */
export const classNames: ReadonlySet<string> = new Set(Object.keys(lexicon.counted))
/** killed · wounded · missing, by the words that say so themselves: dead, injured. */
export const states = mapOf(lexicon.states)
/** What sums and shares are of, by the words near them. */
export const topics = mapOf(lexicon.topics)
/** The names of these topics. */
export const topicNames: ReadonlySet<string> = new Set(Object.keys(lexicon.topics))
/** killed · deployed · attending, by the verbs and nouns of doing. */
export const doings = mapOf(lexicon.doing)
/** States that people can be counted in: the tolls of what has happened. */
export const tolls: ReadonlySet<string> = new Set(lexicon.toll)
/** without power, by the ways to say it: lose power. */
export const predicates = mapOf(lexicon.predicates)
/** Verbs of those who gather: march, join. */
export const attending: ReadonlySet<string> = new Set(lexicon.attending)
/** near · top · climb to: words between things and their number. */
export const crossing: ReadonlySet<string> = new Set(lexicon.crossing)
/** Refugees: people who have fled, where nothing else is said of them. */
export const refuge: ReadonlySet<string> = new Set(lexicon.refuge)
/** Nouns for gatherings of any kind: vigil, parade. */
export const gatherings: ReadonlySet<string> = new Set(lexicon.gatherings)
/** What people are told to do before a disaster: leave, evacuate. */
export const leaving: ReadonlySet<string> = new Set(lexicon.leaving)
/** Whether a state is one that people are counted in: killed, killed or missing. */
export const isTollState = (state: string): boolean => tolls.has(state.replace(/ or .*/, ""))
/** Doings that are one measure when done and another when foretold. */
export const staged: ReadonlySet<string> = new Set(lexicon.staged)
/** deployed → to be deployed */
export const future: ReadonlyMap<string, string> = new Map(Object.entries(lexicon.future))
/** What is counted by who sends it. */
export const senders: ReadonlySet<string> = new Set(lexicon.sender)
/** foreign, allied: owners that are no country. */
export const openOwners: ReadonlySet<string> = new Set(lexicon.open_owner)
/** Topics of a country: growth, inflation. */
export const nationalTopics: ReadonlySet<string> = new Set(lexicon.national_topics)
/** Topics of what has happened: damage, aid. */
export const eventTopics: ReadonlySet<string> = new Set(lexicon.event_topics)
/** Happenings whose damage, cost and losses are one measure. */
export const disasters: ReadonlySet<string> = new Set(lexicon.disasters)
/** Happenings that are over: what is counted since an earlier day counts others too. */
export const cumulative: ReadonlySet<string> = new Set(lexicon.cumulative)
/** Units of money that stand as nouns: crowns. */
export const sums: ReadonlySet<string> = new Set(lexicon.sums)
/** grow · shrink: of an economy, what growth counts. */
export const growing: ReadonlySet<string> = new Set(lexicon.growing)
/** figure · toll · estimate: nouns that are themselves numbers. */
export const figureNouns: ReadonlySet<string> = new Set([
  ...lexicon.putting.nouns,
  ...lexicon.words.companies,
])
/** ministry · opposition: who gives figures, and is not what they count. */
export const givers: ReadonlySet<string> = new Set(lexicon.putting.bodies)
/** Verbs whose sum is a price: buy, acquire. */
export const buying: ReadonlySet<string> = new Set(lexicon.buying)
/** Topics of a company or a body: profit, sales. */
export const ownTopics: ReadonlySet<string> = new Set(lexicon.own_topics)

/** Verbs that put a figure forward: they do nothing to what is counted. */
export const saying: ReadonlySet<string> = new Set(lexicon.words.saying)
/** Words of what one thing costs: sells for, a ticket. */
export const pricing: ReadonlySet<string> = new Set(lexicon.words.pricing)
/** Verbs of what befalls people who are counted. */
export const suffering: ReadonlySet<string> = new Set(lexicon.words.suffering)
/** What a count or a toll does: stand at, find. */
export const standing: ReadonlySet<string> = new Set(lexicon.words.standing)
/** Verbs of a figure that changes: fall from. */
export const turning: ReadonlySet<string> = new Set(lexicon.words.turning)
/** Verbs of those who change a figure: raise job cuts to. */
export const raising: ReadonlySet<string> = new Set(lexicon.words.raising)
/** Verbs that find what has been killed or lost, and do nothing to it. */
export const finding: ReadonlySet<string> = new Set(lexicon.words.finding)
/** Verbs with which a figure is foretold. */
export const foretelling: ReadonlySet<string> = new Set(lexicon.words.foretelling)
/** Nouns for a number of things. */
export const numbering: ReadonlySet<string> = new Set(lexicon.words.numbering)
/** Words of a figure that is corrected: a forecast, revise. */
export const revising: ReadonlySet<string> = new Set(lexicon.words.revising)

/** Nouns for persons that no class names: islander, mourner. */
const nounsOfPersons: ReadonlySet<string> = new Set(people.persons.split(" "))

/** The class of a counted noun phrase, by its words or its head; any person is one of the people. */
export function classOf(phrase: string): string | undefined {
  const head = phrase.slice(phrase.lastIndexOf(" ") + 1)
  return classes.get(phrase) ?? classes.get(head) ?? (nounsOfPersons.has(head) ? "people" : undefined)
}

/** Who people are makes another measure of some: soldiers, civilians, children; the others are people. */
export const isPerson = (name: string): boolean => name === "people" || persons.has(name)
const persons: ReadonlySet<string> = new Set(lexicon.words.persons)

/** Kinds of places, and of what else things happen in: state, ward. */
export const wheres: ReadonlySet<string> = new Set(lexicon.wheres)
/** aid · cost: what a sum is of, by what is done with it. */
export const sumVerbs = mapOf(lexicon.sum_verbs)
/** Happenings besides disasters that do damage. */
export const harmful: ReadonlySet<string> = new Set(lexicon.harmful)
/** prisoner · hostage: people whose taking, holding and freeing is the news. */
export const captives: ReadonlySet<string> = new Set(lexicon.captives)
/** return · hand over: what is done with captives who are freed. */
export const returning: ReadonlySet<string> = new Set(lexicon.returning)
/** second · another: before a march, one of several. */
export const ordinals: ReadonlySet<string> = new Set(lexicon.ordinal_gatherings)
/** walk out · join: what those on strike do. */
export const striking: ReadonlySet<string> = new Set(lexicon.striking)
/** farm · insured: what damage or losses are told apart by. */
export const qualifiers = mapOf(lexicon.qualified)
/** government · ministry: who gives for a country. */
export const governingBodies: ReadonlySet<string> = new Set(lexicon.governing_bodies)
/** Verbs with which bodies come to light. */
export const unearthing: ReadonlySet<string> = new Set(lexicon.unearthing)
/** bag · barrel: units of goods that are counted. */
export const containers: ReadonlySet<string> = new Set(lexicon.containers)
/** health worker · tourist: people who are a part of those that a figure of people counts. */
export const subgroups: ReadonlySet<string> = new Set(lexicon.subgroups)
/** displaced · sheltered, by the words for where people are: from their homes, in shelters. */
export const whereabouts = mapOf(lexicon.whereabouts)
const knownStates: ReadonlySet<string> = new Set([
  ...doings.values(),
  ...states.values(),
  ...predicates.values(),
  ...future.values(),
])
/** Whether a list knows a state; any other verb says little of what is counted. */
export const isKnownState = (state: string | null): boolean =>
  state !== null && knownStates.has(state.replace(/ or .*/, ""))
/** announce · deny: what those do who only speak of a place. */
export const givingWords: ReadonlySet<string> = new Set([
  ...lexicon.putting.saying,
  ...lexicon.putting.source,
  "deny",
  "condemn",
  "reject",
])
/** town · government: what a demonym before it tells the place of. */
export const homeNouns: ReadonlySet<string> = new Set(lexicon.home_nouns)
/** shares · traded: beside them a sum is a price. */
export const priced: ReadonlySet<string> = new Set(lexicon.prices)
/** seriously · critically: of some of the wounded. */
export const grave: ReadonlySet<string> = new Set(lexicon.grave)
