// What the tagger is told of a token beside its word: a list of numbers, each of which is there or is not. The
// weights are learnt for these numbers: what is added here asks for a new training.

import { listCount } from "./listed.js"

/** Places in a name: its first token, one inside, its last, its only one. */
export const PLACES = 4

/** What the rules may have found. */
export const ruleTypes = ["person", "organization", "place", "facility", "nationality", "other"] as const

/** Penn tags, those of the web's treebank among them. */
export const pennTags =
  "# $ '' ( ) , -LRB- -RRB- . : CC CD DT EX FW IN JJ JJR JJS LS MD NN NNP NNPS NNS PDT POS PRP PRP$ RB RBR RBS RP SYM TO UH VB VBD VBG VBN VBP VBZ WDT WP WP$ WRB `` ADD AFX GW HYPH NFP XX".split(
    " ",
  )

/** How many features each group has. */
const sizes = {
  rule: ruleTypes.length * PLACES,
  known: 6 * PLACES,
  knownInSmall: 6,
  printed: 16,
  givenInSmall: 1,
  small: 3,
  penn: pennTags.length,
  usual: 4,
  spelling: 8,
  sentence: 4,
  elsewhere: 6,
  lists: listCount * PLACES,
  listsInSmall: listCount,
  state: 1,
}

type Group = keyof typeof sizes

/** The first number of each group. */
export const first = {} as Readonly<Record<Group, number>>
let count = 0
for (const [group, size] of Object.entries(sizes)) {
  ;(first as Record<Group, number>)[group as Group] = count
  count += size
}

/** Ends of the numbers that tell of names in small letters: first, and behind the last. */
export const smallEnds: readonly (readonly [number, number])[] = [
  [first.knownInSmall, first.knownInSmall + sizes.knownInSmall],
  [first.listsInSmall, first.listsInSmall + sizes.listsInSmall],
]

/** How many features there are. */
export const featureCount = count

/** Which place of a name a token has. */
export const placeIn = (i: number, from: number, to: number): number =>
  to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1
