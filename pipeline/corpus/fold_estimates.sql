-- Who else puts a figure on the same thing, and which estimates only repeat another one's origin.
WITH given AS (
  -- Narrow, for it is kept in memory: the words of an estimate are joined to it again at the end.
  SELECT estimates.estimate_id, estimates.measure_id, estimates.claim_id, estimates.article_id,
    holder_entity_id, via_entity_id, CASE WHEN is_headline THEN 1 ELSE 0 END AS in_headline,
    -- The ministry, of "Bolivia's defence ministry": what different papers call it by alike.
    regexp_extract(lower(regexp_extract(holder, '^(.*?)(,| of | in | at | for | who | which | citing |$)', 1)), '([^ ]+)$', 1) AS holder_head,
    regexp_extract(lower(regexp_extract(via, '^(.*?)(,| of | in | at | for | who | which | citing |$)', 1)), '([^ ]+)$', 1) AS via_head,
    -- The coalition, of "a spokesman for the coalition"; the agency, of "the agency's director": for whom somebody speaks.
    regexp_extract(lower(holder), '^[^,]*(?:,[^,]*?)?\b(?:of|for|at|from|with) (?:[^,]* )?([^ ,]+)(?:,|$)', 1) AS holder_body,
    regexp_extract(lower(holder), '([^ ]+)[''’]s? ', 1) AS holder_owner,
    regexp_replace(lower(holder), '^the ', '') AS holder_words,
    regexp_replace(lower(via), '^the ', '') AS via_words,
    regexp_replace(lower(publisher), '^the ', '') AS publisher_words,
    CASE WHEN claims.source_class IN ('named_official', 'unnamed_official', 'official_body', 'government') THEN 'official' END AS side,
    COALESCE(published_from, DATE '9999-12-31') AS since,
    -- "At least 43" and "43" from one source are one figure; joins find equal values only, and no estimate has the last one.
    COALESCE(value_best, value_min, value_max, -1.0E308) AS size,
    CASE WHEN value_best IS NULL AND value_min IS NOT NULL THEN COALESCE(value_max, -1.0E308) ELSE -1.0E308 END AS top
  FROM estimates
  LEFT JOIN claims ON claims.claim_id = estimates.claim_id
),
holders AS (
  -- Somebody without an entity still is somebody: the words as printed tell them apart.
  SELECT measure_id, COUNT(DISTINCT COALESCE(holder_entity_id, holder_words)) AS holders
  FROM given
  GROUP BY measure_id
),
-- Everybody who may be the origin of a figure, or hand it on: those who say it, and the paper it stood in.
parties AS (
  SELECT estimate_id, holder_entity_id AS party, 'any' AS role FROM given WHERE holder_entity_id IS NOT NULL
  UNION ALL
  SELECT estimate_id, via_entity_id AS party, 'any' AS role FROM given WHERE via_entity_id IS NOT NULL AND holder_words IS NOT NULL
  UNION ALL
  SELECT estimate_id, holder_head AS party, 'any' AS role FROM given WHERE holder_head <> ''
  UNION ALL
  SELECT estimate_id, holder_body AS party, 'any' AS role FROM given WHERE holder_body <> ''
  UNION ALL
  SELECT estimate_id, holder_owner AS party, 'any' AS role FROM given WHERE holder_owner <> ''
  UNION ALL
  SELECT estimate_id, via_head AS party, 'any' AS role FROM given WHERE via_head <> '' AND holder_words IS NOT NULL
  UNION ALL
  SELECT estimate_id, holder_words AS party, 'any' AS role FROM given WHERE holder_words IS NOT NULL
  UNION ALL
  SELECT estimate_id, via_words AS party, 'any' AS role FROM given WHERE via_words IS NOT NULL AND holder_words IS NOT NULL
  UNION ALL
  SELECT estimate_id, publisher_words AS party, 'origin' AS role FROM given WHERE publisher_words IS NOT NULL AND holder_words IS NOT NULL
  UNION ALL
  SELECT estimate_id, side AS party, 'any' AS role FROM given WHERE side IS NOT NULL
),
told AS (
  -- Unions, of "the union"; the same word in the plural is the same party.
  SELECT DISTINCT given.estimate_id, measure_id, size, top, regexp_replace(party, 's$', '') AS party, role, since, article_id, in_headline, claim_id
  FROM given
  JOIN parties ON parties.estimate_id = given.estimate_id
),
firsts AS (
  SELECT measure_id, size, top, party, since, article_id, in_headline, claim_id
  FROM told
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY measure_id, size, top, party
    ORDER BY since NULLS LAST, article_id NULLS LAST, in_headline NULLS LAST, claim_id NULLS LAST
  ) = 1
),
origins AS (
  SELECT told.estimate_id, firsts.claim_id AS origin
  FROM told
  JOIN firsts ON firsts.party = told.party AND firsts.measure_id = told.measure_id
    AND firsts.size = told.size AND firsts.top = told.top
  WHERE told.role = 'any' AND firsts.claim_id <> told.claim_id AND (
    firsts.since < told.since
    OR (firsts.since = told.since AND firsts.article_id < told.article_id)
    OR (firsts.since = told.since AND firsts.article_id = told.article_id AND firsts.in_headline < told.in_headline)
    OR (firsts.since = told.since AND firsts.article_id = told.article_id AND firsts.in_headline = told.in_headline AND firsts.claim_id < told.claim_id)
  )
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY told.estimate_id
    ORDER BY firsts.since NULLS LAST, firsts.article_id NULLS LAST, firsts.in_headline NULLS LAST, firsts.claim_id NULLS LAST
  ) = 1
)
SELECT
  estimates.estimate_id, estimates.measure_id, estimates.measure, estimates.unit, estimates.unit_name,
  estimates.value_min, estimates.value_max, estimates.value_best, estimates.bound,
  estimates.holder_entity_id, estimates.holder, estimates.via_entity_id, estimates.via,
  estimates.claim_id, estimates.quantity_id, estimates.article_id, estimates.sentence_id, estimates.text, estimates.sentence_text,
  estimates.title, estimates.publisher, estimates.url, estimates.published_from, estimates.is_headline,
  origins.origin AS same_origin_as_claim_id, estimates.disputed_by_claim_id,
  CAST(holders.holders - CASE WHEN COALESCE(estimates.holder_entity_id, estimates.holder) IS NULL THEN 0 ELSE 1 END AS INTEGER) AS rivals
FROM estimates
JOIN holders ON holders.measure_id = estimates.measure_id
LEFT JOIN origins ON origins.estimate_id = estimates.estimate_id
