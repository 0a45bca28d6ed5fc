import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Metadata } from "../../../pipeline/article/article.js"
import { rowsOfArticle } from "../../../pipeline/article/index.js"
import { languageOf, meansEnglish } from "../../../pipeline/article/parse/language.js"
import { articleOf } from "../reading.js"

const german =
  "Mindestens 45 Menschen kamen am Dienstag bei dem Erdbeben ums Leben, mehr als 120 wurden verletzt. " +
  "Präsident Joe Biden sprach den Familien in Washington sein Beileid aus."

const rowsOf = (text: string, meta: Metadata = {}) =>
  rowsOfArticle({ ...articleOf(text, { meta }), sha256: "0".repeat(64) })

describe("the language of a text", () => {
  test.each([
    ["At least 45 people were killed on Tuesday, and more than 120 were injured in Lyon.", "en"],
    ["Paris Saint-Germain, Bayern München and Real Madrid are through to the semi-finals, said UEFA.", "en"],
    [german, "de"],
    [
      "Al menos 45 personas murieron y más de 120 resultaron heridas tras el terremoto que sacudió la costa.",
      "es",
    ],
    [
      "Au moins 45 personnes ont été tuées et plus de 120 blessées dans le séisme qui a frappé la côte.",
      "fr",
    ],
    [
      "По меньшей мере 45 человек погибли и более 120 пострадали в результате землетрясения на побережье.",
      "ru",
    ],
    [
      "قتل 45 شخصا على الأقل وأصيب أكثر من 120 في الزلزال الذي ضرب الساحل الشرقي للبلاد يوم الثلاثاء الماضي.",
      "ar",
    ],
    ["地震造成至少四十五人死亡，一百二十多人受伤，救援人员仍在搜寻失踪者。", "zh"],
  ])("%s", (text, language) => {
    expect(languageOf(text)).toEqual({ language, isEnglish: language === "en" })
  })

  test.each([
    "",
    "Zwölf Tote",
    "Smith, Jones, Brown",
    "12 34 56".repeat(100),
    `see https://beispiel.example/${"und-der-die-das-".repeat(20)}`,
  ])("too little to say: %j counts as English", (text) => {
    expect(languageOf(text)).toEqual({ language: null, isEnglish: true })
  })

  test.each([
    ["en", true],
    ["EN-gb", true],
    ["eng", true],
    ["enm", false],
    ["de", false],
  ])("%s as stated", (tag, isEnglish) => expect(meansEnglish(tag)).toBe(isEnglish))

  test("any string has one", () => {
    fc.assert(fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => void languageOf(text)))
    expect(languageOf("ß".repeat(1_000_000)).isEnglish).toBe(languageOf("ß".repeat(3000)).isEnglish)
  })
})

describe("an article that is not in English", () => {
  test("has its own row, its sentences and an issue, and nothing else", () => {
    const { articles, sentences, issues, ...others } = rowsOf(german)
    expect(articles[0]?.language).toBe("de")
    expect(sentences.length).toBe(2)
    expect(issues.map(({ severity, code }) => [severity, code])).toEqual([
      ["warning", "unsupported_language"],
    ])
    expect(Object.values(others).flat()).toEqual([])
  })

  test("what is stated wins", () => {
    const english =
      "At least 45 people were killed in Lyon on Tuesday, said Joe Biden in Washington that day."
    expect(rowsOf(english, { language: "fr" }).mentions).toEqual([])
    const rows = rowsOf(german, { language: "en-GB" })
    expect(rows.articles[0]?.language).toBe("en-GB")
    expect(rows.issues.map(({ code }) => code)).not.toContain("unsupported_language")
  })
})
