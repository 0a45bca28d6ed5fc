import { readFile } from "node:fs/promises"
import { tables } from "../../schemas/index.js"
import { columnList, createTable, quoted, type Store } from "./store.js"

/** The tables that are computed over all articles; each has a fold_TABLE.sql, one SELECT, beside this file. */
export const folded = ["entities", "entity_names", "estimates"] as const

/** Replaces what the articles gave by what the corpus says. */
export async function fold(store: Store): Promise<void> {
  for (const name of folded) {
    const table = tables.find((table) => table.name === name)!
    await store.run(createTable(table, "folded"))
    await store.run(`INSERT INTO folded SELECT ${columnList(table)} FROM (${await sqlOf(name)}) AS fold`)
    await store.run(`DROP TABLE ${quoted(name)}`)
    await store.run(`ALTER TABLE folded RENAME TO ${quoted(name)}`)
  }
}

/** The statement of a SQL file. The compiler leaves SQL behind, so it is read where it was written. */
export const sqlOf = (name: string): Promise<string> =>
  readFile(new URL(`fold_${name}.sql`, import.meta.url.replace("/.build/pipeline/", "/pipeline/")), "utf8")
