import { describe, expect, test } from "vitest"
import { type Span, textOf } from "../../../pipeline/article/article.js"
import type { Claim } from "../../../pipeline/article/layers.js"
import { claimConfidence } from "../../../pipeline/article/relate/claims/confidence.js"
import { findClaims } from "../../../pipeline/article/relate/claims/index.js"
import { scene, type Thing } from "./scene.js"

const things: Thing[] = [
  { name: "Ana Moreau", type: "person" },
  { name: "Norland", type: "place", iso2: "NL", demonym: "Norlandic" },
  { name: "Ostia", type: "place", iso2: "OS" },
  { name: "Daily Post", type: "organization" },
  { name: "She", type: "person", form: "pronoun" },
]

/** A first paragraph, so that no example is taken for a title. */
const before = "It rained in the valley for three days, and the river rose above its banks again.\n\n"

const claimsIn = (
  text: string,
  dates: string[] = [],
): { claims: Claim[]; said: (spans: readonly Span[]) => string } => {
  const article = scene(before + text, { things, dates })
  const said = (spans: readonly Span[]) => spans.map((span) => textOf(article.article, span)).join(" | ")
  return { claims: findClaims(article), said }
}

/** Source ~ cue ~ content, parts divided by a bar. */
const shown = (text: string): string[] => {
  const { claims, said } = claimsIn(text)
  return claims.map(({ source, cue, content }) => [source, cue, content].map(said).join(" ~ "))
}

const examples: Record<string, string[]> = {
  "Officials said that the dam held.": ["Officials ~ said ~ that the dam held"],
  "The dam held, officials said.": ["officials ~ said ~ The dam held"],
  "The dam, Ana Moreau said, is safe.": ["Ana Moreau ~ said ~ The dam | is safe"],
  "According to engineers, the dam held.": ["engineers ~ According to ~ the dam held"],
  "The dam held, according to engineers.": ["engineers ~ according to ~ The dam held"],
  "Ana Moreau, an engineer at the institute, warned that water may return.": [
    "Ana Moreau, an engineer at the institute ~ warned ~ that water may return",
  ],
  "“It held,” said Ana Moreau, the chief engineer. “We were lucky.”": [
    "Ana Moreau, the chief engineer ~ said ~ “It held,” | “We were lucky.”",
  ],
  "“It held. We were lucky. I think it will hold again,” she said.": [
    "she ~ said ~ “It held. We were lucky. I think it will hold again,”",
  ],
  "''It held,'' she said. ''We were lucky.''": ["she ~ said ~ ''It held,'' | ''We were lucky.''"],
  "She said the wall was “almost gone.”": ["She ~ said ~ the wall was “almost gone.”"],
  "He was quoted as saying the dam had held.": ["He ~ quoted as saying ~ the dam had held"],
  "Officials called for more sand.": ["Officials ~ called for ~ more sand"],
  "The minister visited the valley, announcing plans to build a wall.": [
    "The minister ~ announcing ~ plans to build a wall",
  ],
  "Ostia believes Norland is hiding the report.": ["Ostia ~ believes ~ Norland is hiding the report"],
  "Papers found by soldiers guarding the dam revealed that it had moved.": [
    "Papers found by soldiers guarding the dam ~ revealed ~ that it had moved",
  ],
  "The ministry’s claim that the dam held is new.": ["The ministry ~ claim ~ that the dam held"],
  "The road closed, with Ana Moreau saying that the dam had moved.": [
    "Ana Moreau ~ saying ~ that the dam had moved",
  ],
  "The dam has reportedly moved.": [" ~ reportedly ~ The dam has | moved"],
  "Ana Moreau: The dam will hold.": ["Ana Moreau ~ : ~ The dam will hold."],
  // As the tree has it.
  "Ana Moreau calmed the crowd by telling them that the dam held.": [
    "Ana Moreau ~ telling ~ that the dam held",
  ],
  "Ana Moreau appeared to suggest that the dam had moved.": ["Ana Moreau ~ suggest ~ that the dam had moved"],
  "Officials accused the builder of lying.": ["Officials ~ accused ~ the builder of lying"],
  "Ana Moreau called the wall a disgrace.": ["Ana Moreau ~ called ~ the wall a disgrace"],
  "The ministry rejected the figure.": ["The ministry ~ rejected ~ the figure"],
  "The wall is expected to hold.": [" ~ expected ~ The wall | to hold"],
  "Ana Moreau plans to build a wall.": ["Ana Moreau ~ plans ~ to build a wall"],
  "Engineers inspect the dam. Image: Ana Moreau.": ["Ana Moreau ~  ~ Engineers inspect the dam."],
  // Nouns.
  "Allegations that the wall had moved led to a strike.": [" ~ Allegations ~ that the wall had moved"],
  "Warnings from engineers that the dam would break came late.": [
    "engineers ~ Warnings ~ that the dam would break",
  ],
  "Her promise to build a wall came late.": ["Her ~ promise ~ to build a wall"],
  "A report that was lost told of the dam.": [],
  // Where what is said ends.
  "“The wall moved and officials know that it did,” Ana Moreau said.": [
    "officials ~ know ~ that it did",
    "Ana Moreau ~ said ~ “The wall moved and officials know that it did,”",
  ],
  "Engineers said that the dam held, but residents believe that it leaks.": [
    "Engineers ~ said ~ that the dam held",
    "residents ~ believe ~ that it leaks",
  ],
  "Observers reported cracks at 37 of the walls, but did not suggest that the dam had moved.": [
    "Observers ~ reported ~ cracks at 37 of the walls",
    "Observers ~ suggest ~ that the dam had moved",
  ],
  "“It held,” Ana Moreau told reporters in Ostia, “and it will hold.”": [
    "Ana Moreau ~ told ~ “It held,” | “and it will hold.”",
  ],
  "The road closed, and the dam has reportedly moved.": [" ~ reportedly ~ the dam has | moved"],
  "“Every time it rains,” Ana Moreau said, recalling the flood, “the wall moves.”": [
    "Ana Moreau ~ said ~ “Every time it rains,” | “the wall moves.”",
    "Ana Moreau ~ recalling ~ the flood",
  ],
  "“Why did it move?” Ana Moreau asked.": ["Ana Moreau ~ asked ~ “Why did it move?”"],
  "The workers, Ana Moreau explained earlier in the hearing, were well paid.": [
    "Ana Moreau ~ explained ~ The workers | were well paid",
  ],
  "Officials praised the plan, which includes a wall.": ["Officials ~ praised ~ the plan"],
  "Ostia, which reported 23 cases for Monday, began tests.": ["which ~ reported ~ 23 cases for Monday"],
  // Who says so.
  "Engineers, however, warned that water may return.": ["Engineers ~ warned ~ that water may return"],
  "Ana Kerr-Moreau said the dam held.": ["Ana Kerr-Moreau ~ said ~ the dam held"],
  "According to the chief engineer, Ana Moreau, the dam held.": [
    "the chief engineer, Ana Moreau ~ According to ~ the dam held",
  ],
  // No claims: a hearer, a thing that goes on, a noun.
  "The mayor was twice denied a visa.": [],
  "The checks will continue, and nobody knows for how long.": [],
  "Three of the eastern states flooded.": [],
  "The wall proved to be weak.": [],
  "Do you know that the dam held?": [],
  "The plan announced today led to a strike.": [],
  "The lake was drained according to its size.": [],
  "Crews found an explosive called Semtex.": [],
  "The dam was built by known engineers.": [],
}

describe("claims", () => {
  for (const [text, expected] of Object.entries(examples))
    test(text, () => {
      expect(shown(text)).toEqual(expected)
    })

  test("a quotation goes on in the next paragraph", () => {
    const { claims, said } = claimsIn("“It held,” Ana Moreau said.\n\n“We were lucky.”\n\nThe rain went on.")
    expect(claims.map(({ attribution, content }) => [attribution, said(content)])).toEqual([
      ["explicit", "“It held,”"],
      ["continued", "“We were lucky.”"],
    ])
    expect(claims[1]!.entity).toBe(claims[0]!.entity)
  })

  test("a claim in a claim has it for a parent and a hop", () => {
    const { claims, said } = claimsIn("Ana Moreau stated Thursday that Norland suspects a leak.", [
      "Thursday",
    ])
    expect(claims.map(({ kind, parent, statedOn }) => [kind, parent, statedOn])).toEqual([
      ["statement", null, 0],
      ["suspicion", 0, null],
    ])
    expect(claims[1]!.chain.map(({ relation, span }) => [relation, span && said([span])])).toEqual([
      ["said", "Norland"],
      ["relayed_by", "Ana Moreau"],
    ])
  })

  test("a chain names who cited and who was told", () => {
    const chains = claimsIn(
      "According to sources cited by Daily Post, the dam held. She told Daily Post it was safe.",
    )
    expect(chains.claims.map(({ chain }) => chain.map(({ relation }) => relation))).toEqual([
      ["said", "cited_by"],
      ["said", "relayed_by"],
    ])
  })

  test("a denial answers what somebody else said", () => {
    const of = (text: string) => claimsIn(text).claims.map(({ respondsTo, stance }) => [respondsTo, stance])
    expect(
      of("Ana Moreau said the dam had moved. Ostia said it rained. The ministry denied the claim."),
    ).toEqual([
      [null, null],
      [null, null],
      [1, "denies"],
    ])
    expect(
      of("Ana Moreau said the dam moved. Ostia said it rained. Norland denied Moreau’s claim.")[2],
    ).toEqual([0, "denies"])
    expect(of("Ana Moreau said the dam moved. The ministry denied that it rained.")[1]).toEqual([null, null])
  })

  test("claims by clear rules are the surest", () => {
    const of = (text: string) => {
      const article = scene(before + text, { things })
      return findClaims(article).map((claim) => claimConfidence(article, claim))[0]
    }
    const sure = of("“The dam held,” officials said.")!
    const less = of("Officials promised to build a wall.")!
    expect(sure).toBeGreaterThan(0.85)
    expect(less).toBeLessThan(0.6)
  })

  test("nothing is said yet under a modal", () => {
    const of = (text: string) => claimsIn(text).claims.map((claim) => claim.sourceFactuality)[0]
    expect(of("Officials confirmed that the dam held.")).toBe("CT+")
    expect(of("Officials may confirm that the dam held.")).toBe("Uu")
  })

  test("who speaks is known behind a relative pronoun and by a label that returns", () => {
    expect(claimsIn("We met Ana Moreau, who said the dam held.").claims[0]!.entity).toBe(0)
    expect(shown("MOREAU: It held.\n\nPARIS: Rain fell.\n\nMOREAU: It will.")).toEqual([
      "MOREAU ~ : ~ It held.",
      "MOREAU ~ : ~ It will.",
    ])
  })

  test("only words on the scale have a probability, and May is no modal", () => {
    const of = (text: string) =>
      claimsIn(text).claims.map(({ probability, modality }) => [probability, modality])[0]
    expect(of("Officials said that rain is likely.")).toEqual([[0.55, 0.8], "likely"])
    expect(of("Officials said that rain is very unlikely.")).toEqual([[0.05, 0.2], "unlikely"])
    expect(of("Officials said that rain is not likely.")).toEqual([null, "likely"])
    expect(of("Officials said that the rain of May did harm.")).toEqual([null, null])
  })

  test("sources have a class, certainty and polarity", () => {
    const of = (text: string) =>
      claimsIn(text).claims.map((claim) => [claim.sourceClass, claim.sourceFactuality, claim.polarity])[0]
    expect(of("Officials said that the dam could move.")).toEqual(["unnamed_official", "PS+", "+"])
    expect(of("Sources cited by Daily Post said that the dam held.")).toEqual(["unnamed", "CT+", "+"])
    expect(of("Satellite images suggest that the dam moved.")).toEqual(["document", "PR+", "+"])
    expect(of("Ostia estimates that 300 homes are lost.")).toEqual(["government", "PR+", "+"])
    expect(of("The ministry denied that the dam moved.")).toEqual(["official_body", "CT-", "-"])
  })
})
