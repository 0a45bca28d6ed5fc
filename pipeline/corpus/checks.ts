import { tables } from "../../schemas/index.js"
import { ordered } from "../../schemas/ordered.js"
import { columnsOf, type Table } from "../../schemas/table.js"
import { columnList, createTable, quoted, type Store } from "./store.js"

/** A ref_id says by its first letter whose key it is. */
const referred = [
  ["q-", "quantities", "quantity_id"],
  ["d-", "dates", "date_id"],
  ["e-", "entities", "entity_id"],
  ["c-", "claims", "claim_id"],
] as const

/**
 * Takes out rows that break a key, a bound or a reference; each becomes an issue of severity error. A reference
 * that may be null is only emptied. Goes on until all hold, for a row that goes may leave others without theirs.
 */
export async function enforce(store: Store): Promise<void> {
  for (const table of tables) await enforceKey(store, table)
  for (const table of tables) await enforceBounds(store, table)
  for (let changed = true; changed; ) {
    changed = false
    for (const table of tables) if (await enforceReferences(store, table)) changed = true
  }
}

async function enforceKey(store: Store, table: Table): Promise<void> {
  const key = table.key.map(quoted).join(", ")
  if (!(await some(store, `SELECT ${key} FROM ${quoted(table.name)} GROUP BY ${key} HAVING COUNT(*) > 1`)))
    return
  const whole = columnsOf(table).map(({ name }) => `${quoted(name)} NULLS FIRST`)
  await store.run(createTable(table, "kept"))
  await store.run(
    `INSERT INTO kept SELECT ${columnList(table)} FROM ${quoted(table.name)} ` +
      `QUALIFY ROW_NUMBER() OVER (PARTITION BY ${key} ORDER BY ${whole.join(", ")}) = 1`,
  )
  const twice = `EXISTS (SELECT 1 FROM (SELECT ${key} FROM ${quoted(table.name)} GROUP BY ${key} HAVING COUNT(*) > 1) AS t WHERE ${table.key
    .map((name) => `t.${quoted(name)} = kept.${quoted(name)}`)
    .join(" AND ")})`
  // The same issue twice is no issue of its own.
  if (table.name !== "issues")
    await report(store, table, {
      from: "kept",
      where: twice,
      code: "duplicate_key",
      why: "several rows have this key",
    })
  await store.run(`DROP TABLE ${quoted(table.name)}`)
  await store.run(`ALTER TABLE kept RENAME TO ${quoted(table.name)}`)
}

async function enforceBounds(store: Store, table: Table): Promise<void> {
  const names = new Set(columnsOf(table).map(({ name }) => name))
  const pairs = ordered.filter(([low, high]) => names.has(low) && names.has(high))
  if (pairs.length === 0) return
  const breaks = pairs.map(([low, high]) => `${quoted(low)} > ${quoted(high)}`)
  // One look at the table for all of them: most of the time of a small build is the number of its questions.
  const counts = breaks.map((where, i) => `COUNT(CASE WHEN ${where} THEN 1 END) AS b${i}`)
  const [broken] = await store.query(`SELECT ${counts.join(", ")} FROM ${quoted(table.name)}`)
  for (const [i, [low, high]] of pairs.entries()) {
    const where = breaks[i]!
    if (Number(broken![`b${i}`]) === 0) continue
    await report(store, table, { where, code: "bounds", why: `${low} is above ${high}` })
    await store.run(`DELETE FROM ${quoted(table.name)} WHERE ${where}`)
  }
}

async function enforceReferences(store: Store, table: Table): Promise<boolean> {
  let changed = false
  for (const { column, to, references, prefix } of referencesOf(table)) {
    // The table's own name stays outside: a reference may go to the same table.
    const where =
      `${quoted(column)} IS NOT NULL AND ${prefix ? `SUBSTRING(${quoted(column)}, 1, 2) = '${prefix}' AND ` : ""}` +
      `NOT EXISTS (SELECT 1 FROM ${quoted(to)} AS target WHERE target.${quoted(references)} = ${quoted(table.name)}.${quoted(column)})`
    if (!(await some(store, `SELECT 1 FROM ${quoted(table.name)} WHERE ${where}`))) continue
    changed = true
    await report(store, table, { where, code: "broken_reference", why: `${column} is in no row of ${to}` })
    const nullable = columnsOf(table).find(({ name }) => name === column)!.nullable
    await store.run(
      nullable
        ? `UPDATE ${quoted(table.name)} SET ${quoted(column)} = NULL WHERE ${where}`
        : `DELETE FROM ${quoted(table.name)} WHERE ${where}`,
    )
  }
  return changed
}

/** Where a table's columns point; a ref_id points to several tables. */
function referencesOf(table: Table) {
  const own = table.foreignKeys.map(({ column, table: to, references }) => ({
    column,
    to,
    references,
    prefix: "",
  }))
  if (!columnsOf(table).some(({ name }) => name === "ref_id")) return own
  const by = referred.map(([prefix, to, references]) => ({ column: "ref_id", to, references, prefix }))
  return [...own, ...by]
}

const some = async (store: Store, sql: string): Promise<boolean> =>
  (await store.query(`${sql} LIMIT 1`)).length > 0

interface Finding {
  /** Where the rows stand now; the table itself unless said. */
  readonly from?: string
  readonly where: string
  readonly code: string
  readonly why: string
}

/** One issue a row, with its key as its place. */
async function report(
  store: Store,
  table: Table,
  { from = table.name, where, code, why }: Finding,
): Promise<void> {
  const names = new Set(columnsOf(table).map(({ name }) => name))
  const key = table.key.map((name) => `CAST(${quoted(from)}.${quoted(name)} AS VARCHAR)`).join(" || ' ' || ")
  const article = names.has("article_id") ? `${quoted(from)}."article_id"` : "CAST(NULL AS VARCHAR)"
  const columns = `issue_id, article_id, source_file, severity, code, message, table_name, row_id, char_start, char_end, "text"`
  await store.run(
    `CREATE TEMP TABLE found AS SELECT 'i-' || '${table.name}.' || ${key} || '.${code}.${why.split(" ")[0]}' AS issue_id, ` +
      `articles.article_id AS article_id, COALESCE(articles.source_file, '?') AS source_file, 'error' AS severity, ` +
      `'${code}' AS code, '${table.name}: ${why}' AS message, '${table.name}' AS table_name, ${key} AS row_id, ` +
      `CAST(NULL AS INTEGER) AS char_start, CAST(NULL AS INTEGER) AS char_end, CAST(NULL AS VARCHAR) AS "text" ` +
      `FROM ${quoted(from)} LEFT JOIN articles ON articles.article_id = ${article} WHERE ${where}`,
  )
  // A row that breaks the same rule twice is still one issue.
  await store.run(
    `INSERT INTO issues SELECT ${columns} FROM found WHERE NOT EXISTS (SELECT 1 FROM issues WHERE issues.issue_id = found.issue_id)`,
  )
  await store.run("DROP TABLE found")
}
