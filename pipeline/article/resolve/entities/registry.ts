import type { Entity } from "../../layers.js"

/** The article's entities, one an id. */
export interface Registry {
  readonly entities: Entity[]
  /** Index of the entity, which is put in if it is new. */
  readonly add: (entity: Entity) => number
}

/** An empty list of entities. */
export function newRegistry(): Registry {
  const entities: Entity[] = []
  const byId = new Map<string, number>()
  const add = (entity: Entity): number => {
    const hit = byId.get(entity.id)
    if (hit !== undefined) return hit
    byId.set(entity.id, entities.length)
    return entities.push(entity) - 1
  }
  return { entities, add }
}
