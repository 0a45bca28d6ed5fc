import { z } from "zod"
import { count, day, id, oneOf, share, type Table, text } from "./table.js"

const row = z.strictObject({
  article_id: id("a", "a- and the first 16 hexadecimal digits of the file's SHA-256."),
  source_file: text("Path of the file below the raw folder, with forward slashes."),
  sha256: text("SHA-256 of the file's bytes, hexadecimal."),
  title: text("The headline, from the metadata or the first line.").nullable(),
  byline: text("Who wrote it, as given.").nullable(),
  publisher: text("Who published it, as given.").nullable(),
  url: text("Where it was published, as given.").nullable(),
  encoding: text("How the bytes were decoded: utf-8, utf-16le, utf-16be or windows-1252."),
  language: text("BCP 47 tag, as stated or as the text says; null where neither does.").nullable(),
  license: text("SPDX identifier or the licence's words, as given.").nullable(),
  published: text("Publication date, EDTF, as given or inferred.").nullable(),
  published_from: day("First day it may have been published.").nullable(),
  published_to: day("Last day it may have been published.").nullable(),
  published_basis: oneOf(
    ["stated", "inferred", "unknown"],
    "Whether the date was given, inferred from the text, or neither.",
  ),
  published_confidence: share("How sure an inferred date is; null when stated or unknown.").nullable(),
  published_evidence: text("What an inferred date rests on, in words.").nullable(),
  paragraphs: count("Number of paragraphs."),
  sentences: count("Number of sentences, titles and noise included."),
  words: count("Number of words and numbers."),
  characters: count("Length in Unicode code points."),
})

/** A row of articles. */
export type ArticleRow = z.infer<typeof row>

export const articles: Table = {
  name: "articles",
  description: "One row an article: where it came from, when it was published, how long it is.",
  key: ["article_id"],
  foreignKeys: [],
  row,
}
