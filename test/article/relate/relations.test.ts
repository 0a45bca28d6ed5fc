import { expect, test } from "vitest"
import { findRelations } from "../../../pipeline/article/relate/relations/index.js"
import { scene, type Thing } from "./scene.js"

const things: Thing[] = [
  { name: "Norland", type: "place", iso2: "NL", demonym: "Norlandic" },
  { name: "Ana Moreau", type: "person" },
  { name: "Esker Institute", type: "organization" },
  { name: "Norlandic Ministry of Health", type: "organization" },
  { name: "trade agreement", type: "agreement" },
  { name: "Ostia", type: "place", iso2: "OS" },
  { name: "lawmakers", type: "group", form: "nominal" },
]

/** Words, the relation in them, its role, and the evidence. */
const cases: [string, string, string | null, string][] = [
  [
    "Norlandic Defense Minister Ana Moreau resigned.",
    "position_held",
    "Defense Minister",
    "Norlandic Defense Minister Ana Moreau",
  ],
  [
    "Then Norland’s former President Ana Moreau left.",
    "position_held",
    "former President",
    "Norland’s former President Ana Moreau",
  ],
  [
    "Ana Moreau, a senior analyst at the Esker Institute, left.",
    "affiliation",
    "senior analyst",
    "Ana Moreau, a senior analyst at the Esker Institute",
  ],
  [
    "Ana Moreau, head of the Esker Institute, left.",
    "position_held",
    "head",
    "Ana Moreau, head of the Esker Institute",
  ],
  [
    "Ana Moreau, who works for the Esker Institute, left.",
    "employer",
    null,
    "Ana Moreau, who works for the Esker Institute",
  ],
  [
    "Then Esker Institute member Ana Moreau left.",
    "member_of",
    "member",
    "Esker Institute member Ana Moreau",
  ],
  ["The Norlandic Ministry of Health closed.", "part_of", null, "Norlandic Ministry of Health"],
  ["Norland’s Esker Institute closed.", "part_of", null, "Norland’s Esker Institute"],
  ["Some lawmakers in Ostia left.", "located_in", null, "lawmakers in Ostia"],
  [
    "Norland and Ostia signed a trade agreement.",
    "signatory_of",
    null,
    "Norland and Ostia signed a trade agreement",
  ],
]

test.each(cases)("%s", (sentence, relation, role, evidence) => {
  const text = `Headline here\n\n${sentence}`
  const [found] = findRelations(scene(text, { things }))
  expect(found).toMatchObject({ relation, role })
  expect(text.slice(found!.start, found!.end)).toBe(evidence)
})

test.each([
  "Mr Ana Moreau left.",
  "Ana Moreau, an economist in Ostia, left.",
  "Norland and Ostia discussed a trade agreement.",
])("none: %s", (sentence) => {
  expect(findRelations(scene(`Headline here\n\n${sentence}`, { things }))).toEqual([])
})
