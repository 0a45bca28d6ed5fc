import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { tables } from "../../schemas/index.js"
import { sumLines, sumsOf } from "./checksums.js"
import { dataPackageOf } from "./datapackage.js"
import { jsonSchemaOf } from "./json_schema.js"

/** Writes what describes the published tables: a JSON Schema each, and the data package of the CSV files. */
export async function describe(folder: string): Promise<void> {
  await mkdir(join(folder, "schemas"), { recursive: true })
  for (const table of tables)
    await writeFile(join(folder, "schemas", `${table.name}.schema.json`), pretty(jsonSchemaOf(table)))
  await writeFile(join(folder, "datapackage.json"), pretty(dataPackageOf(await sumsOf(join(folder)))))
}

/** Writes SHA256SUMS over every file there is: the last of all to be written. */
export async function seal(folder: string): Promise<void> {
  const sums = (await sumsOf(folder)).filter(({ path }) => path !== "SHA256SUMS")
  await writeFile(join(folder, "SHA256SUMS"), sumLines(sums))
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
