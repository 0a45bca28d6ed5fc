import { expect, test } from "vitest"
import { spread } from "../../../../pipeline/article/recognize/names/spread.js"
import { annotated } from "../../reading.js"
import { type Named, namesAt, shown } from "./scene.js"

const spreadOver = (text: string, named: readonly Named[]): string[] => {
  const { tokens } = annotated(text)
  return shown(text, spread(tokens, namesAt(tokens, named)))
}

test.each<[string, Named[], string[]]>([
  ["Niti Taylor spoke. Then Niti left.", [[0, 2, "person"]], ["person: Niti Taylor", "person: Niti"]],
  [
    "The CNUC said so. Then CNUC paid.",
    [[1, 2, "organization"]],
    ["organization: CNUC", "organization: CNUC"],
  ],
  ["She left Oulu. Then Oulu Council met.", [[2, 3, "place"]], ["place: Oulu"]],
  ["Will Stone spoke. Then Will went on.", [[0, 2, "person"]], ["person: Will Stone"]],
  [
    "They saw Roy Polaroids. Then Polaroids of Polaroid came.",
    [
      [2, 4, "person"],
      [8, 9, "organization"],
    ],
    ["person: Roy Polaroids", "organization: Polaroid"],
  ],
  ["She met Al Roy. Al was late, but Roy paid.", [[2, 4, "person"]], ["person: Al Roy", "person: Roy"]],
])("%s", (text, named, expected) => {
  expect(spreadOver(text, named)).toEqual(expected)
})

test("what the tagger was not sure of is not looked for", () => {
  const text = "She speaks Inuktitut. The Inuktitut word is short."
  const { tokens } = annotated(text)
  const [one] = namesAt(tokens, [[2, 3, "place"]])
  const unsure = { ...one!, mention: { ...one!.mention, margin: -0.2 } }
  expect(shown(text, spread(tokens, [unsure]))).toEqual(["place: Inuktitut"])
})
