import { z } from "zod"

const words = (description: string) => z.string().min(1).max(2000).meta({ description })

const year = "[0-9X]{4}"
const month = "(?:0[1-9]|1[0-2]|2[1-9]|3[0-9]|4[01]|XX)"
const day = "(?:0[1-9]|[12][0-9]|3[01]|XX)"
const date = `${year}(?:-${month}(?:-${day}(?:T[0-9:.]{5,12}(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?)?)?[?~%]?`
const edtf = new RegExp(`^${date}(?:/(?:${date}|\\.\\.)?)?$|^(?:\\.\\.)?/${date}$`)

/** What may be said of an article beside it: in its front matter, or in NAME.meta.yaml. */
export const metadata = z.strictObject({
  title: words("The headline, as published."),
  byline: words("Who wrote it."),
  publisher: words("Who published it."),
  url: z.url({ protocol: /^https?$/ }).meta({ description: "Where it was published." }),
  published: z
    .string()
    .regex(edtf, "not a date in EDTF: 2025, 2025-07, 2025-07-04, 2025-07-04/2025-07-06")
    .meta({
      description: "When it was published, in EDTF: 2025-07-04, or 2025-07 where only the month is known.",
    }),
  language: z
    .string()
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*$/, "not a BCP 47 language tag: en, en-GB, pt-BR")
    .meta({ description: "BCP 47 tag of the language it is written in." }),
  license: words("SPDX identifier of its licence, or the licence's words."),
})

/** Every key, none of which must be there. */
export const metadataKeys = Object.keys(metadata.shape) as (keyof typeof metadata.shape)[]
