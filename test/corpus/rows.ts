import { noRows, type Rows } from "../../schemas/index.js"

/** Strings that some format, shell or spreadsheet takes for something else. */
export const nasty = [
  'a "quoted" word, with a comma',
  "two\nlines",
  "a\r\nwindows line",
  "lone\rreturn",
  "  leading and trailing  ",
  "emoji 🌍 and é",
  "=1+1",
  "NA",
  "null",
  "007",
  "'",
  '"',
  "tab\there",
  "back\\slash",
  "\u2028 line separator",
  "1e5",
  "true",
]

/** The rows of an invented article: every table has some; `size` says how many mentions and figures. */
export function rowsOf(number: number, size = 8): Rows {
  const rows: Rows = noRows()
  const hash = `${number.toString(16).padStart(6, "0")}0123456789`
  const article_id = `a-${hash}`
  const word = (i: number): string => nasty[(i + number) % nasty.length]!
  const place = (i: number) => ({
    article_id,
    sentence_id: `s-${hash}.${i % 4}`,
    char_start: i * 10,
    char_end: i * 10 + 9,
    text: word(i),
  })
  const evidence = { confidence: null, rule: "invented" }
  rows.articles.push({
    article_id,
    source_file: `${number}.txt`,
    sha256: hash.repeat(4),
    title: word(0),
    byline: null,
    publisher: "Invented",
    url: null,
    encoding: "utf-8",
    language: "en",
    license: null,
    published: "2024-02-29",
    published_from: number % 3 ? "2024-02-29" : null,
    published_to: null,
    published_basis: "stated",
    published_confidence: 0.1 + 0.2,
    published_evidence: null,
    paragraphs: 1,
    sentences: 4,
    words: 100,
    characters: 1000,
  })
  for (let i = 0; i < 4; i++)
    rows.sentences.push({
      sentence_id: `s-${hash}.${i}`,
      article_id,
      ordinal: i,
      paragraph: 0,
      kind: "body",
      char_start: i * 10,
      char_end: i * 10 + 9,
      text: `${word(i)} and so on, for as long as sentences are in the papers, which is a hundred letters or so. `,
    })
  for (const i of [0, 1]) {
    const entity_id = i === 0 ? "e-Q1" : `e-${hash}`
    rows.entities.push({
      entity_id,
      name: word(i),
      type: "place",
      description: number % 2 ? word(i + 1) : null,
      wikidata_id: i === 0 ? "Q1" : null,
      iso_3166_1: i === 0 ? "NA" : null,
      iso_3166_1_alpha_3: i === 0 ? "NAM" : null,
      geonames_id: null,
      latitude: i === 0 ? -22.5 : null,
      longitude: i === 0 ? 17.1 : null,
      link_basis: i === 0 ? "name" : null,
      is_unnamed: i === 1,
      mentions: size,
      articles: 1,
    })
    rows.entity_names.push({ entity_id, name: word(i), kind: i === 0 ? "full" : "short", mentions: size })
  }
  for (let i = 0; i < size; i++) {
    const claim_id = `c-${hash}.${i}`
    rows.mentions.push({
      mention_id: `m-${hash}.${i}`,
      ...place(i),
      entity_id: i % 2 ? "e-Q1" : `e-${hash}`,
      form: "name",
      stands_for_entity_id: null,
      nested_in_mention_id: i ? `m-${hash}.0` : null,
      ...evidence,
    })
    const figure = { value_min: 1e21 + i, value_max: 1e22, value_best: null, bound: "range" as const }
    rows.quantities.push({
      quantity_id: `q-${hash}.${i}`,
      ...place(i),
      number_text: word(i),
      kind: "count",
      ...figure,
      change: null,
      qualifier: null,
      is_additional: i % 2 === 0,
      unit: "person",
      unit_name: null,
      unit_system: "count",
      counted: word(i),
      counted_lemma: null,
      counted_entity_id: "e-Q1",
      part_of_quantity_id: null,
      group_id: null,
      group_kind: null,
      ...evidence,
    })
    rows.dates.push({
      date_id: `d-${hash}.${i}`,
      ...place(i),
      timex_type: "DATE",
      timex_value: "2024-02",
      timex_mod: null,
      timex_quant: null,
      timex_freq: null,
      edtf: "2024-02",
      date_from: "0099-12-31",
      date_to: "2024-02-29",
      grain: "month",
      resolution: "explicit",
      alternative: null,
      signal: word(i),
      group_id: null,
      group_kind: null,
      ...evidence,
    })
    rows.claims.push({
      claim_id,
      article_id,
      sentence_id: `s-${hash}.0`,
      attribution: "explicit",
      source_entity_id: "e-Q1",
      source_text: word(i),
      source_start: 1,
      source_end: 2,
      source_class: "media",
      cue_text: "said",
      cue_start: 3,
      cue_end: 7,
      cue_lemma: "say",
      claim_kind: "statement",
      source_factuality: "CT+",
      author_factuality: null,
      polarity: "+",
      modality: null,
      prob_low: 0,
      prob_high: 1e-7,
      content_text: `${word(i + 1)} is what was said, at some length, as people do.`,
      content_start: 8,
      content_end: 99,
      is_quote: false,
      stated_on_date_id: `d-${hash}.${i}`,
      parent_claim_id: null,
      responds_to_claim_id: null,
      stance: null,
      ...evidence,
    })
    for (const role of ["source", "cue", "content"] as const)
      rows.claim_parts.push({
        claim_id,
        role,
        part: 0,
        article_id,
        char_start: 1,
        char_end: 2,
        text: word(i),
      })
    rows.claim_sources.push({
      claim_id,
      article_id,
      hop: 0,
      entity_id: "e-Q1",
      relation: "said",
      source_text: word(i),
      char_start: 1,
      char_end: 2,
    })
    rows.claim_arguments.push({ claim_id, article_id, role: "figure", ref_id: `q-${hash}.${i}` })
    if (i === 0)
      rows.estimates.push({
        estimate_id: `x-${hash}.${i}`,
        measure_id: "k-0",
        measure: "people",
        unit: "person",
        unit_name: null,
        ...figure,
        holder_entity_id: number % 2 ? "e-Q1" : `e-${hash}`,
        holder: word(i),
        via_entity_id: null,
        via: null,
        claim_id,
        quantity_id: `q-${hash}.${i}`,
        article_id,
        sentence_id: `s-${hash}.0`,
        text: word(i),
        sentence_text: word(i),
        title: null,
        publisher: null,
        url: null,
        published_from: null,
        is_headline: false,
        same_origin_as_claim_id: null,
        disputed_by_claim_id: null,
        rivals: 0,
      })
  }
  rows.issues.push({
    issue_id: `i-${hash}.unread_number.0`,
    article_id,
    source_file: `${number}.txt`,
    severity: "note",
    code: "unread_number",
    message: word(3),
    table_name: null,
    row_id: null,
    char_start: 0,
    char_end: 3,
    text: "007",
  })
  return rows
}
