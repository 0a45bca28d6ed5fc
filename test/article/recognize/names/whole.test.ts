import { expect, test } from "vitest"
import { isBodysHead, wholeNames } from "../../../../pipeline/article/recognize/names/whole.js"
import { annotated } from "../../reading.js"
import { type Named, namesAt, shown } from "./scene.js"

const whole = (text: string, named: readonly Named[], isHeadline = false): string[] => {
  const { tokens } = annotated(text)
  return shown(
    text,
    wholeNames(tokens, namesAt(tokens, named), () => isHeadline),
  )
}

test.each<[string, Named[], string[]]>([
  ["They closed Ana Roy Drive on Monday.", [[2, 4, "person"]], ["place: Ana Roy Drive"]],
  ["They met at Roy Memorial Library today.", [[3, 4, "person"]], ["facility: Roy Memorial Library"]],
  ["They saw Mawley Rovers play.", [[2, 3, "place"]], ["organization: Mawley Rovers"]],
  ["They met Ana Roy Chairman of it.", [[2, 4, "person"]], ["person: Ana Roy"]],
  ["They met Vice Premier Liu He on Monday.", [[4, 5, "person"]], ["person: Liu He"]],
  ["They asked Liu. He said no.", [[2, 3, "person"]], ["person: Liu"]],
  [
    "They met Eva dos Santos there and dos Santos left.",
    [
      [2, 5, "person"],
      [8, 9, "person"],
    ],
    ["person: Eva dos Santos", "person: dos Santos"],
  ],
  ["They met Leung Kwok-hung there.", [[2, 4, "person"]], ["person: Leung Kwok-hung"]],
  ["They left Donald Trump-era rules.", [[2, 4, "person"]], ["person: Donald Trump"]],
  ["They asked June Leow about it.", [[3, 4, "person"]], ["person: June Leow"]],
  ["There in June Leow left.", [[3, 4, "person"]], ["person: Leow"]],
  ["The Municipality of Livorno paid.", [[3, 4, "place"]], ["place: Municipality of Livorno"]],
  ["The Government of Gujarat paid.", [[3, 4, "place"]], ["organization: Government of Gujarat"]],
  ["They met Hau Lung-bin there.", [[2, 6, "place"]], ["person: Hau Lung-bin"]],
  ["They met Kim Joo-Ho there.", [[2, 6, "place"]], ["person: Kim Joo-Ho"]],
  ["They went to Nakhon Joo-Ho then.", [[3, 7, "place"]], ["place: Nakhon Joo-Ho"]],
  [
    "The Truth and Reconciliation Commission met.",
    [[3, 5, "organization"]],
    ["organization: Truth and Reconciliation Commission"],
  ],
  ["Then Oslo and Health Ministry met.", [[3, 5, "organization"]], ["organization: Health Ministry"]],
  ["They met Joe Roy, Jr. there.", [[2, 4, "person"]], ["person: Joe Roy, Jr."]],
  ["They met Lee Hung-yuan there.", [[2, 3, "person"]], ["person: Lee Hung-yuan"]],
])("%s", (text, named, expected) => {
  expect(whole(text, named)).toEqual(expected)
})

test("a word that a longer name takes in is no name beside it", () => {
  const text = "The Truth and Reconciliation Commission met."
  const { tokens } = annotated(text)
  const names = namesAt(tokens, [
    [3, 5, "organization"],
    [1, 2, "other"],
  ])
  expect(
    shown(
      text,
      wholeNames(tokens, names, () => false),
    ),
  ).toEqual(["organization: Truth and Reconciliation Commission"])
})

test("in a headline capitals say nothing of where a name ends", () => {
  expect(whole("They closed Ana Roy Drive on Monday.", [[2, 4, "person"]], true)).toEqual(["person: Ana Roy"])
})

test("a word that only bodies are called by, and one that buildings are too", () => {
  expect(isBodysHead("Rovers")).toBe(true)
  expect(isBodysHead("Center")).toBe(false)
})
