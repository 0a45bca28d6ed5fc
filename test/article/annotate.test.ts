import fc from "fast-check"
import { describe, expect, test } from "vitest"
import { annotate } from "../../pipeline/article/annotate/index.js"
import { tokenize } from "../../pipeline/article/annotate/tokenize.js"
import type { Annotated, Parsed } from "../../pipeline/article/layers.js"

const parsed = (text: string): Parsed => ({
  article: {
    id: "a-0",
    sourceFile: "a.txt",
    sha256: "0",
    encoding: "utf-8",
    format: "text",
    text,
    meta: {},
  },
  blocks: [{ start: 0, end: text.length, kind: "body", paragraph: 0 }],
  prose: text,
  language: "en",
  isEnglish: true,
})

const read = (text: string): Annotated =>
  annotate.run(parsed(text), () => {
    throw new Error("annotate reports nothing")
  })

const forms = (text: string) =>
  tokenize(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end))

describe("tokens", () => {
  test.each([
    ["He didn't pay $5-$6 million.", "He did n't pay $ 5 - $ 6 million ."],
    ["The U.S. cannot wait, Gen. Smith’s aide said.", "The U.S. can not wait , Gen. Smith ’s aide said ."],
    ["A 20-year-old at 10:14 a.m. on 9/11", "A 20 - year - old at 10:14 a.m. on 9/11"],
    ["25,000 to 30,000 in the 1990s; 80% of 5bn", "25,000 to 30,000 in the 1990s ; 80 % of 5 bn"],
    ["Write to desk@example.org or www.example.org/a.", "Write to desk@example.org or www.example.org/a ."],
    ["co-operate with J. K. Rowling #now", "co-operate with J. K. Rowling #now"],
    ["O’Brien's Shi'ite al-Qaeda '60s o'clock", "O’Brien 's Shi'ite al - Qaeda '60s o'clock"],
    ["AT&T paid US$5m, or £3-£4, by 10pm", "AT&T paid US$ 5 m , or £ 3 - £ 4 , by 10 pm"],
    ["i dont know, im gonna go; Jony Ive is wont to", "i do nt know , i m gon na go ; Jony Ive is wont to"],
    ["He left Apple Inc. The Acme Co. vice president", "He left Apple Inc . The Acme Co. vice president"],
    ["its a start for its team", "it s a start for its team"],
    ["Really?! :) ----- '' note.pdf", "Really ?! :) ----- '' note.pdf"],
    ["Rs. 50, No. 10 or no. No more etc. She left.", "Rs. 50 , No. 10 or no . No more etc . She left ."],
    ["Tel: (713) 345-9945, +44 20 7484, 3G, 4x4", "Tel : ( 713 ) 345-9945 , +44 20 7484 , 3G , 4x4"],
    ["“No.” He left…", "“ No . ” He left …"],
  ])("%s", (text, expected) => {
    expect(forms(text).join(" ")).toBe(expected)
  })
})

describe("sentences", () => {
  test.each([
    ["It rained. It stopped.", ["It rained.", "It stopped."]],
    ["“Never!” he said. “Go.” She left.", ["“Never!” he said.", "“Go.”", "She left."]],
    [
      "Mr. Smith of the U.S. Army paid 3.5 million. Who knew?",
      ["Mr. Smith of the U.S. Army paid 3.5 million.", "Who knew?"],
    ],
    ["He moved to the U.S. He liked it.", ["He moved to the U.S.", "He liked it."]],
    [
      "“Over?” President Ann Lee asked. “No.” He left.",
      ["“Over?” President Ann Lee asked.", "“No.”", "He left."],
    ],
    ["Yahoo! said so. iPhone sales rose.", ["Yahoo! said so.", "iPhone sales rose."]],
    [
      "PARIS, Jan. 5 (AP) - It rained... Then it stopped",
      ["PARIS, Jan. 5 (AP) - It rained...", "Then it stopped"],
    ],
    ["1. Buy bread. 2. Go home.", ["1. Buy bread.", "2. Go home."]],
    ["He died in 2014. [4] [5] She wept.", ["He died in 2014. [4] [5]", "She wept."]],
    [
      "i left. they stayed. approx. five :) So what",
      ["i left.", "they stayed.", "approx. five :)", "So what"],
    ],
    ["Ann Lee 01/02/2003 04:05 PM Please see it.", ["Ann Lee", "01/02/2003 04:05 PM", "Please see it."]],
  ])("%s", (text, expected) => {
    expect(read(text).sentences.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })
})

test("tags tell nouns from verbs by their neighbours", () => {
  const { tokens } = read("Officials estimate that the estimate fell.")
  expect([0, 1, 2, 3, 4, 5].map((i) => tokens.tag(i))).toEqual([
    "NOUN",
    "VERB",
    "SCONJ",
    "DET",
    "NOUN",
    "VERB",
  ])
  expect(tokens.lemma(5)).toBe("fall")
})

test("any string: tokens in order, inside their sentence, nothing but space between them", () => {
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" })), (text) => {
      const { tokens, sentences } = read(text)
      let end = 0
      for (let i = 0; i < tokens.length; i++) {
        expect(text.slice(end, tokens.start(i)).trim()).toBe("")
        expect(tokens.form(i)).toBe(text.slice(tokens.start(i), tokens.end(i)))
        const sentence = sentences[tokens.sentence(i)]!
        expect(sentence.start <= tokens.start(i) && tokens.end(i) <= sentence.end).toBe(true)
        end = tokens.end(i)
      }
      expect(text.slice(end).trim()).toBe("")
    }),
  )
})
