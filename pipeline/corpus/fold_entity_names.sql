-- One row a name of an entity; its kind is the one it was used as most, of equals the first in binary order.
WITH kinds AS (
  SELECT entity_id, name, kind, CAST(SUM(mentions) AS INTEGER) AS uses
  FROM entity_names
  GROUP BY entity_id, name, kind
),
best_kinds AS (
  SELECT entity_id, name, kind
  FROM kinds
  QUALIFY ROW_NUMBER() OVER (PARTITION BY entity_id, name ORDER BY uses DESC, kind NULLS LAST) = 1
),
totals AS (
  SELECT entity_id, name, CAST(SUM(uses) AS INTEGER) AS mentions
  FROM kinds
  GROUP BY entity_id, name
)
SELECT totals.entity_id, totals.name, best_kinds.kind, totals.mentions
FROM totals
JOIN best_kinds ON best_kinds.entity_id = totals.entity_id AND best_kinds.name = totals.name
