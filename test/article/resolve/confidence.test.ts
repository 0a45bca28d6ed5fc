import { expect, test } from "vitest"
import { recognizeDates } from "../../../pipeline/article/recognize/dates/index.js"
import { resolveDates } from "../../../pipeline/article/resolve/dates/index.js"
import { readTimeML } from "../../../pipeline/article/resolve/dates/timeml.js"
import { annotated, ignore } from "../reading.js"

function read(text: string, published?: string) {
  const read = annotated(text, { meta: published === undefined ? {} : { published } })
  const recognized = { ...read, times: recognizeDates(read), quantities: [], leftOut: [], names: [] }
  return resolveDates(recognized, ignore)
}

test("every date says how sure it is, a full one surer than a vague one", () => {
  const { dates } = read("He left on 5 April 1998 and came back years later, on Monday.", "1998-05-06")
  const sure = dates.map(({ confidence }) => confidence!)
  expect(sure.every((share) => share > 0 && share < 1)).toBe(true)
  expect(sure[0]).toBeGreaterThan(sure[1]!)
})

test("what hangs on an inferred day of publication is no surer than that day", () => {
  const { publication, dates } = read(
    "In October 2024 soldiers went there, Defense Minister Rustem Umerov said. They left Kursk in April. " +
      "More may come in July. Talks began two months later.",
  )
  expect(publication.basis).toBe("inferred")
  const hanging = dates.filter(({ resolution }) => resolution === "inferred" || resolution === "narrative")
  expect(hanging.map(({ value }) => value)).toEqual(["2025-04", "2025-07", "2025-09"])
  for (const { confidence } of hanging) expect(confidence).toBeLessThanOrEqual(publication.confidence!)
})

test("TimeML is read by offsets into the text without its tags", () => {
  const xml =
    '<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2017-07-18">2017-07-18</TIMEX3></DCT>' +
    '<TEXT>A &amp; B met <TIMEX3 tid="t1" value="2017-07">in <EVENT>July</EVENT></TIMEX3>.<TIMEX3 tid="t2" value="P1D"/></TEXT></TimeML>'
  expect(readTimeML(xml)).toEqual({
    text: "A & B met in July.",
    published: "2017-07-18",
    times: [{ start: 10, end: 17, value: "2017-07" }],
  })
})
