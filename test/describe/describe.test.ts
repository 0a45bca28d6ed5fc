import { expect, it } from "vitest"
import { dataPackageOf } from "../../pipeline/describe/datapackage.js"
import { jsonSchemaOf } from "../../pipeline/describe/json_schema.js"
import { tables } from "../../schemas/index.js"
import { columnsOf } from "../../schemas/table.js"

type Properties = Record<string, { type: unknown; enum?: unknown[]; format?: string; description?: string }>

it("describes each table in JSON Schema, null as one of a column's types", () => {
  for (const table of tables) {
    const schema = jsonSchemaOf(table)
    const text = JSON.stringify(schema)
    expect(schema).toMatchObject({
      $schema: "https://json-schema.org/draft/2020-12/schema",
      title: table.name,
    })
    expect(schema.required).toEqual(columnsOf(table).map(({ name }) => name))
    expect(text).not.toMatch(/columnType|anyOf/)
    for (const { name, nullable, description } of columnsOf(table)) {
      const property = (schema.properties as Properties)[name]!
      expect(Array.isArray(property.type)).toBe(nullable)
      expect(property.description).toBe(description)
      if (nullable && property.enum) expect(property.enum).toContain(null)
    }
  }
})

it("describes the CSV files as a data package whose keys are there", () => {
  const { resources } = dataPackageOf([{ path: "csv/articles.csv", bytes: 3, sha256: "ab" }]) as {
    resources: {
      name: string
      hash?: string
      schema: {
        fields: { name: string }[]
        primaryKey: string[]
        foreignKeys?: { fields: string[]; reference: { resource: string; fields: string[] } }[]
      }
    }[]
  }
  expect(resources.map(({ name }) => name)).toEqual(tables.map(({ name }) => name))
  expect(resources[0]).toMatchObject({ bytes: 3, hash: "sha256:ab", path: "csv/articles.csv" })
  const fields = new Map(resources.map(({ name, schema }) => [name, schema.fields.map(({ name }) => name)]))
  for (const { name, schema } of resources) {
    expect(fields.get(name)).toEqual(expect.arrayContaining(schema.primaryKey))
    for (const { fields: own, reference } of schema.foreignKeys ?? []) {
      expect(fields.get(name)).toEqual(expect.arrayContaining(own))
      expect(reference.resource).not.toBe(name)
      expect(fields.get(reference.resource || name)).toEqual(expect.arrayContaining(reference.fields))
    }
  }
})
