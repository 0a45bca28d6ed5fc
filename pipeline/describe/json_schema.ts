import { z } from "zod"
import type { Table } from "../../schemas/table.js"

type Node = Record<string, unknown>

/** JSON Schema (draft 2020-12) of one row of a table. */
export function jsonSchemaOf(table: Table): Node {
  const { $schema, ...rest } = z.toJSONSchema(table.row, {
    override: ({ jsonSchema }) => {
      const node = jsonSchema as Node
      // Our own mark for the other formats; JSON Schema has its own words for it.
      if (node.columnType === "date") node.format = "date"
      delete node.columnType
      mergeNull(node)
    },
  })
  return { $schema, title: table.name, description: table.description, ...rest }
}

/** Says "string or null" in one node, for tools that do not look into anyOf. */
function mergeNull(node: Node): void {
  const options = node.anyOf as Node[] | undefined
  if (options?.length !== 2 || options[1]?.type !== "null" || typeof options[0]?.type !== "string") return
  const [{ type, enum: values, ...inner }] = options as [Node]
  delete node.anyOf
  Object.assign(
    node,
    { type: [type, "null"] },
    values ? { enum: [...(values as unknown[]), null] } : {},
    inner,
  )
}
