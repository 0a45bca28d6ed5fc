-- One row an entity: articles fold by equal id. Each article gave its own row with its own counts.
WITH names AS (
  SELECT entity_id, name, CAST(SUM(mentions) AS BIGINT) AS uses
  FROM entities
  GROUP BY entity_id, name
),
-- The name that was used most; of equals, the first in binary order.
best_names AS (
  SELECT entity_id, name
  FROM names
  QUALIFY ROW_NUMBER() OVER (PARTITION BY entity_id ORDER BY uses DESC, name NULLS LAST) = 1
),
descriptions AS (
  SELECT entity_id, description, CAST(SUM(mentions) AS BIGINT) AS uses
  FROM entities
  WHERE description IS NOT NULL
  GROUP BY entity_id, description
),
best_descriptions AS (
  SELECT entity_id, description
  FROM descriptions
  QUALIFY ROW_NUMBER() OVER (PARTITION BY entity_id ORDER BY uses DESC, description NULLS LAST) = 1
),
-- Identifiers and coordinates belong together: all are taken from one row, one that is linked if there is one.
links AS (
  SELECT entity_id, type, wikidata_id, iso_3166_1, iso_3166_1_alpha_3, geonames_id,
    latitude, longitude, link_basis, is_unnamed
  FROM entities
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY entity_id
    ORDER BY
      CASE WHEN link_basis IS NULL THEN 1 ELSE 0 END,
      mentions DESC, type NULLS LAST, wikidata_id NULLS LAST, iso_3166_1 NULLS LAST, geonames_id NULLS LAST,
      latitude NULLS LAST, longitude NULLS LAST, link_basis NULLS LAST, is_unnamed NULLS LAST,
      iso_3166_1_alpha_3 NULLS LAST
  ) = 1
),
totals AS (
  SELECT entity_id, CAST(SUM(mentions) AS INTEGER) AS mentions, CAST(SUM(articles) AS INTEGER) AS articles
  FROM entities
  GROUP BY entity_id
)
SELECT
  links.entity_id, best_names.name, links.type, best_descriptions.description,
  links.wikidata_id, links.iso_3166_1, links.iso_3166_1_alpha_3, links.geonames_id,
  links.latitude, links.longitude, links.link_basis, links.is_unnamed,
  totals.mentions, totals.articles
FROM links
JOIN best_names ON best_names.entity_id = links.entity_id
JOIN totals ON totals.entity_id = links.entity_id
LEFT JOIN best_descriptions ON best_descriptions.entity_id = links.entity_id
