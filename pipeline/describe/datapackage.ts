import { tables } from "../../schemas/index.js"
import { type Column, columnsOf, type ForeignKey, type Table } from "../../schemas/table.js"
import type { Sum } from "./checksums.js"

/** datapackage.json (Data Package v2) of the CSV files: fields, types, keys, sizes and hashes. */
export function dataPackageOf(sums: readonly Sum[]): object {
  const byPath = new Map(sums.map((sum) => [sum.path, sum]))
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: "columnist",
    title: "Columnist: news articles as linked open tables",
    description:
      "Who, where, how many, when, and who says so: what the articles state, each row with its place in the text. " +
      "The articles' own words remain their publishers'.",
    licenses: [{ name: "MIT", path: "https://opensource.org/license/mit", title: "MIT License" }],
    resources: tables.map((table) => resourceOf(table, byPath)),
  }
}

function resourceOf(table: Table, sums: ReadonlyMap<string, Sum>): object {
  const path = `csv/${table.name}.csv`
  const sum = sums.get(path)
  return {
    name: table.name,
    type: "table",
    title: table.name.replaceAll("_", " "),
    description: table.description,
    path,
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    ...(sum ? { bytes: sum.bytes, hash: `sha256:${sum.sha256}` } : {}),
    schema: {
      fields: columnsOf(table).map(fieldOf),
      primaryKey: table.key,
      ...(table.foreignKeys.length
        ? { foreignKeys: table.foreignKeys.map((key) => foreignKeyOf(table, key)) }
        : {}),
      missingValues: [""],
    },
  }
}

const fieldOf = ({ name, type, description, nullable, values }: Column): object => ({
  name,
  type,
  description,
  ...(nullable && !values
    ? {}
    : { constraints: { ...(nullable ? {} : { required: true }), ...(values ? { enum: values } : {}) } }),
})

/** The empty resource name is the table itself. */
const foreignKeyOf = (table: Table, key: ForeignKey): object => ({
  fields: [key.column],
  reference: { resource: key.table === table.name ? "" : key.table, fields: [key.references] },
})
