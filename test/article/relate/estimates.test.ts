import { describe, expect, test } from "vitest"
import type { Resolved } from "../../../pipeline/article/layers.js"
import { findEstimates } from "../../../pipeline/article/relate/estimates/index.js"
import { findEvents } from "../../../pipeline/article/relate/events/index.js"
import { claim, type Figure, type Saying, scene, type Thing } from "./scene.js"

const things: Thing[] = [
  { name: "Norland", type: "place", iso2: "NL", demonym: "Norlandic" },
  { name: "Ostia", type: "place", iso2: "OS" },
  { name: "Ana Moreau", type: "person" },
  { name: "officials", type: "group", unnamed: true, form: "nominal" },
]

function estimatesOf(article: Resolved, sayings: Saying[]) {
  const claims = sayings.map((saying) => claim(article, saying))
  return findEstimates(article, claims, findEvents(article, claims))
}

const people = (words: string, best: number): Figure => ({ words, lemma: "person", best })

describe("estimates", () => {
  const text = `Norland Sending 9,000 Soldiers, officials Say

Norland is expected to dispatch 7,000 to 9,000 troops. They will join the 3,000 soldiers already deployed in March.

Ostia estimates that up to 8,000 troops may be sent, while Ana Moreau expects between 2,000 and 4,000 troops. At least 500 servicemen have been killed or wounded. Then 70 soldiers were killed.`
  const article = scene(text, {
    things,
    figures: [
      { words: "9,000 Soldiers", lemma: "soldier", best: 9000 },
      { words: "7,000 to 9,000 troops", lemma: "troops", min: 7000, max: 9000, bound: "range" },
      { words: "3,000 soldiers", lemma: "soldier", best: 3000 },
      { words: "up to 8,000 troops", lemma: "troops", max: 8000, bound: "at_most" },
      { words: "between 2,000 and 4,000 troops", lemma: "troops", min: 2000, max: 4000, bound: "range" },
      { words: "At least 500 servicemen", lemma: "serviceman", min: 500, bound: "at_least" },
      { words: "70 soldiers", lemma: "soldier", best: 70 },
    ],
  })
  const { claims, estimates } = estimatesOf(article, [
    { by: "officials", cued: "Say", says: "Norland Sending 9,000 Soldiers" },
    {
      by: "officials",
      says: "They will join the 3,000 soldiers already deployed in March",
      attribution: "continued",
    },
    { by: "Ostia", cued: "estimates", says: "up to 8,000 troops may be sent" },
    { by: "Ana Moreau", cued: "expects", says: "between 2,000 and 4,000 troops" },
  ])
  const keys = estimates.map(({ measureKey }) => measureKey)

  test("rivals share a measure across sentences; others do not", () => {
    const coming = "troops|NL|to be deployed"
    expect(keys).toEqual([
      coming,
      coming,
      "troops|NL|deployed",
      coming,
      coming,
      "troops|NL|||killed or wounded||",
      "troops|NL|||killed||",
    ])
  })

  test("holders are the sources; the article's own figures have none", () => {
    expect(estimates.map(({ holder }) => holder?.entity ?? null)).toEqual([3, null, null, 1, 2, null, null])
    expect(claims.slice(4).map(({ attribution }) => attribution)).toEqual([
      "author",
      "author",
      "author",
      "author",
    ])
    expect(estimates.map(({ isHeadline }) => isHeadline)).toEqual([true, ...Array(6).fill(false)])
  })

  test("the measure in words", () => {
    expect(estimates[0]!.measure).toBe("troops of Norland to be deployed")
  })

  test.each([
    ["The two nations agreed.", { words: "two nations", lemma: "nation", best: 2 }],
    [
      "Oil rose to $70 a barrel.",
      { words: "$70", lemma: "", kind: "money", unit: "USD", best: 70, counted: null },
    ],
    ["He is 30 years old.", { words: "30 years", lemma: "year", kind: "age", best: 30 }],
  ] as [string, Figure][])("no estimate: %s", (sentence, figure) => {
    const told = scene(`Headline here\n\n${sentence}`, { figures: [figure] })
    expect(estimatesOf(told, []).estimates).toEqual([])
  })

  test("the dead of a flood are one measure, the injured another", () => {
    const flood = scene(
      "Flood kills 12\n\nThe flood killed 12 people. Officials said 15 people had died. It injured 40 people.",
      {
        figures: [people("12 people", 12), people("15 people", 15), people("40 people", 40)],
      },
    )
    const [first, second, third] = estimatesOf(flood, []).estimates.map(({ measureKey }) => measureKey)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
  })
})
