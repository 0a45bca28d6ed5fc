import { describe, expect, test } from "vitest"
import { findEvents } from "../../../pipeline/article/relate/events/index.js"
import { claim, scene } from "./scene.js"

const country = { name: "Norland", type: "place", iso2: "NL", demonym: "Norlandic" } as const
const city = { name: "Esker", type: "place" } as const
const leader = { name: "Ana Moreau", type: "person" } as const
const things = [country, city, leader]

/** Sentences with the trigger, its status and its PLOVER category. */
const statuses: [string, string, string, string | null][] = [
  ["Norland deployed ships to Esker.", "deployed", "happened", "MOBILIZE"],
  ["Norland will deploy ships.", "deploy", "expected", "MOBILIZE"],
  ["Norland is expected to dispatch more ships.", "dispatch", "expected", "MOBILIZE"],
  ["Norland plans to withdraw from Esker.", "withdraw", "planned", "RETREAT"],
  ["Norland may attack Esker.", "attack", "possible", "ASSAULT"],
  ["Norland never attacked Esker.", "attacked", "denied", "ASSAULT"],
  ["Norland is training pilots in Esker.", "training", "ongoing", "MOBILIZE"],
  ["Ana Moreau visited Esker.", "visited", "happened", "CONSULT"],
  ["Ships will join the soldiers already deployed there.", "deployed", "happened", "MOBILIZE"],
  ["Workers were killed or wounded in the mine.", "killed or wounded", "happened", "ASSAULT"],
  ["The deployments could begin in July.", "deployments", "possible", "MOBILIZE"],
  ["The bridge collapsed after a flood.", "collapsed", "happened", null],
  ["Norland will hold talks in Esker.", "talks", "expected", "CONSULT"],
]

describe("events", () => {
  test.each(statuses)("%s", (text, trigger, status, type) => {
    const found = findEvents(scene(`Headline here\n\n${text}`, { things }), [])
    const event = found.find(({ start, end }) => `Headline here\n\n${text}`.slice(start, end) === trigger)
    expect(event).toMatchObject({ status, type })
  })

  test("an act of saying, or a modifier, is no event", () => {
    const article = scene("Headline here\n\nAna Moreau said attack helicopters were modern.", { things })
    expect(findEvents(article, [])).toEqual([])
  })

  test.each([
    ["Norland sent soldiers to fight in Esker.", ["sent"]],
    ["Norland will help Esker if Ana Moreau is attacked.", []],
  ])("what an event is for, or is only supposed, is none: %s", (text, triggers) => {
    const article = scene(`Headline here\n\n${text}`, { things })
    const found = findEvents(article, []).map(({ start, end }) => article.prose.slice(start, end))
    expect(found).toEqual(triggers)
  })

  test("who, whom, where, when", () => {
    const text = "Headline here\n\nOn Monday, Ana Moreau visited Esker. Esker was attacked by Norland in May."
    const [visit, attack] = findEvents(scene(text, { things, dates: ["Monday", "May"] }), [])
    expect(visit).toMatchObject({ actors: [2], recipients: [1], place: 1, times: [0] })
    expect(attack).toMatchObject({ actors: [0], recipients: [1], times: [1] })
  })

  test("a rumour's events are rumoured, and its source is no actor", () => {
    const article = scene("Headline here\n\nAna Moreau mentioned rumours that Norland invaded Esker.", {
      things,
    })
    const told = claim(article, {
      by: "Ana Moreau",
      cued: "mentioned",
      says: "Norland invaded Esker",
      kind: "rumour",
    })
    expect(findEvents(article, [told])).toMatchObject([{ status: "rumoured", actors: [0], claims: [0] }])
  })
})
