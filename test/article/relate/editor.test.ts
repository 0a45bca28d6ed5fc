import { expect, test } from "vitest"
import type { Issue } from "../../../pipeline/article/issue.js"
import { edit } from "../../../pipeline/article/relate/editor/index.js"
import { findEstimates } from "../../../pipeline/article/relate/estimates/index.js"
import { findEvents } from "../../../pipeline/article/relate/events/index.js"
import { claim, type Figure, type Saying, scene, type Thing } from "./scene.js"

const things: Thing[] = [
  { name: "Norland", type: "place", iso2: "NL" },
  { name: "Ana Moreau", type: "person" },
  { name: "Officials", type: "group", unnamed: true, form: "nominal" },
]

function issuesOf(text: string, figures: Figure[], sayings: Saying[] = []): Issue[] {
  const article = scene(text, { things, figures })
  const told = sayings.map((saying) => claim(article, saying))
  const events = findEvents(article, told)
  const issues: Issue[] = []
  edit({ ...article, ...findEstimates(article, told, events), events, relations: [] }, (issue) =>
    issues.push(issue),
  )
  return issues
}

const codes = (issues: readonly Issue[]) => issues.map(({ code }) => code).sort()

test("a headline surer than its body, rivals, and a source that nobody can check", () => {
  const issues = issuesOf(
    "Norland deployed 9,000 soldiers\n\nOfficials said Norland deployed 7,000 to 8,000 troops. Ana Moreau said Norland deployed 2,000 troops.",
    [
      { words: "9,000 soldiers", lemma: "soldier", best: 9000 },
      { words: "7,000 to 8,000 troops", lemma: "troops", min: 7000, max: 8000, bound: "range" },
      { words: "2,000 troops", lemma: "troops", best: 2000 },
    ],
    [
      { by: "Officials", cued: "said", says: "Norland deployed 7,000 to 8,000 troops" },
      { by: "Ana Moreau", cued: "said", says: "Norland deployed 2,000 troops" },
    ],
  )
  expect(codes(issues)).toEqual(["headline_body_mismatch", "rival_figures", "suspect_source"])
})

test("a headline that drops the bound of the body", () => {
  const figures: Figure[] = [
    { words: "80 ships", lemma: "ship", best: 80, min: 80, max: 80, unit: "ship" },
    { words: "more than 80 ships", lemma: "ship", min: 80, bound: "more_than", unit: "ship" },
  ]
  const text = "Norland keeps 80 ships\n\nIn the harbour there were more than 80 ships."
  expect(issuesOf(text, figures)).toMatchObject([
    {
      code: "headline_body_mismatch",
      message: "headline says 80 ships, body says more than 80 ships",
      at: { start: 14, end: 22 },
    },
  ])
  const sure: Figure = { words: "the 80 ships", lemma: "ship", best: 80, min: 80, max: 80, unit: "ship" }
  expect(issuesOf(`${text} Then the 80 ships left.`, [...figures, sure])).toEqual([])
})

test("a part larger than its whole", () => {
  const issues = issuesOf("Headline here\n\nNorland sent 90 ships. It lost 95 of these ships.", [
    { words: "90 ships", lemma: "ship", best: 90 },
    { words: "95 of these ships", lemma: "ship", best: 95, partOf: 0 },
  ])
  expect(codes(issues)).toContain("parts_do_not_add_up")
})

test("a numeral and a name that no rule covers", () => {
  const issues = issuesOf("Headline here\n\nThen Ana Moreau met Pavel Ostrov at 4711.", [])
  expect(issues).toMatchObject([{ code: "unread_number" }, { code: "uncovered_name" }])
})

test("a number that may mean either of two", () => {
  const issues = issuesOf(
    "Headline here\n\nNorland sent 90 ships and 30 trucks, and Ana Moreau doubts this number.",
    [
      { words: "90 ships", lemma: "ship", best: 90 },
      { words: "30 trucks", lemma: "truck", best: 30 },
    ],
  )
  expect(codes(issues)).toEqual(["ambiguous_reference"])
})

test("nothing to mark in plain prose", () => {
  expect(issuesOf("Headline here\n\nAna Moreau visited Norland.", [])).toEqual([])
})

test("titles, languages, the Internet and descriptions are no names that were missed", () => {
  const text =
    "Headline here\n\nThen Ana Moreau told Dr. of the Internet in English. Later the City would pay."
  expect(codes(issuesOf(text, []))).not.toContain("uncovered_name")
})
