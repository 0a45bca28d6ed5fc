import { expect, test } from "vitest"
import { recognizeNames } from "../../../pipeline/article/recognize/names/index.js"
import { annotated } from "../reading.js"

const read = (text: string) => recognizeNames(annotated(text))

/** Every mention as "form type: words", nested ones with the name around them. */
const shown = (text: string): string[] => {
  const names = read(text)
  const words = ({ start, end }: { start: number; end: number }) => text.slice(start, end)
  return names.map((name) => {
    const outer = name.nestedIn === null ? "" : ` < ${words(names[name.nestedIn]!)}`
    return `${name.form} ${name.type}: ${words(name)}${outer}`
  })
}

test.each<[string, string[]]>([
  [
    "Later the French President Amélie Dubois left.",
    ["demonym nationality: French", "name person: Amélie Dubois"],
  ],
  [
    "They were sold by the Bank of England last year.",
    ["name organization: Bank of England", "name place: England < Bank of England"],
  ],
  [
    "They asked the Polish Ministry of Health about them.",
    [
      "name organization: Polish Ministry of Health",
      "demonym nationality: Polish < Polish Ministry of Health",
    ],
  ],
  [
    "They were seen by Danish intelligence.",
    ["name organization: Danish intelligence", "demonym nationality: Danish < Danish intelligence"],
  ],
  ["A ship arrived in Korvalle yesterday.", ["name place: Korvalle"]],
  ["Crowds gathered at Velmor Airport again.", ["name facility: Velmor Airport"]],
  ["Then Peru’s foreign minister resigned.", ["name place: Peru"]],
  ["The rebels met Omar al-Tarif there.", ["nominal group: rebels", "name person: Omar al-Tarif"]],
  [
    "The Coastal Rescue Agency (CRA) had no comment.",
    ["name organization: Coastal Rescue Agency", "name organization: CRA"],
  ],
  ["Western officials doubt them.", ["nominal group: Western officials", "demonym nationality: Western"]],
  ["Satellite imagery shows new roads.", ["nominal document: Satellite imagery"]],
  ["Helga Brandt said she would stay.", ["name person: Helga Brandt", "pronoun person: she"]],
  ["While Chile waited, prices rose in May.", ["name place: Chile"]],
  ["Meanwhile, on Monday the Minister left.", ["nominal person: the Minister"]],
])("%s", (text, expected) => {
  expect(shown(text)).toEqual(expected)
})

test("a headline in capitals has only known names and those of the body", () => {
  const found = shown(
    "Norway Sending Additional Ships To Help Lindqvist\n\nErik Lindqvist said the ships had left.",
  )
  expect(found).toEqual(["name place: Norway", "name person: Lindqvist", "name person: Erik Lindqvist"])
})
