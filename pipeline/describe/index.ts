import { mkdir, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { tables } from "../../schemas/index.js"
import { type Sum, sumLines, sumsOf } from "./checksums.js"
import { dataPackageOf } from "./datapackage.js"
import { jsonSchemaOf } from "./json_schema.js"

/**
 * Writes what describes the published tables: a JSON Schema each, and the data package of the CSV files. Gives back
 * the sums of the files that were there, which need not be read again.
 */
export async function describe(folder: string): Promise<Sum[]> {
  const sums = await sumsOf(folder)
  await mkdir(join(folder, "schemas"), { recursive: true })
  for (const table of tables)
    await writeFile(join(folder, "schemas", `${table.name}.schema.json`), pretty(jsonSchemaOf(table)))
  await writeFile(join(folder, "datapackage.json"), pretty(dataPackageOf(sums)))
  return sums
}

/** Writes SHA256SUMS over every file there is: the last of all to be written. */
export async function seal(folder: string, known: readonly Sum[] = []): Promise<void> {
  await writeFile(join(folder, "SHA256SUMS"), sumLines(await sumsOf(folder, known)))
}

const pretty = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
