-- Who else puts a figure on the same thing, and which estimates only repeat another one's origin.
WITH given AS (
  -- Narrow, for it is kept in memory: the words of an estimate are joined to it again at the end.
  SELECT estimate_id, measure_id, claim_id, article_id,
    -- Somebody without an entity still is somebody: the words as printed tell them apart.
    COALESCE(holder_entity_id, holder) AS holder_key,
    COALESCE(via_entity_id, via) AS via_key,
    COALESCE(published_from, DATE '9999-12-31') AS since,
    -- Joins find equal values only; no estimate has this one.
    COALESCE(value_min, -1.0E308) AS low,
    COALESCE(value_max, -1.0E308) AS high,
    COALESCE(value_best, -1.0E308) AS best
  FROM estimates
),
holders AS (
  SELECT measure_id, COUNT(DISTINCT holder_key) AS holders
  FROM given
  GROUP BY measure_id
),
first_by_holder AS (
  SELECT measure_id, low, high, best, holder_key AS party, since, article_id, claim_id
  FROM given
  WHERE holder_key IS NOT NULL
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY measure_id, low, high, best, holder_key
    ORDER BY since NULLS LAST, article_id NULLS LAST, claim_id NULLS LAST
  ) = 1
),
first_by_via AS (
  SELECT measure_id, low, high, best, via_key AS party, since, article_id, claim_id
  FROM given
  WHERE via_key IS NOT NULL AND holder_key IS NOT NULL
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY measure_id, low, high, best, via_key
    ORDER BY since NULLS LAST, article_id NULLS LAST, claim_id NULLS LAST
  ) = 1
),
-- The same figure from the same holder, or from the one who relays or is relayed.
links AS (
  SELECT measure_id, low, high, best, holder_key AS party, 'holder' AS side, estimate_id, claim_id, since, article_id
  FROM given WHERE holder_key IS NOT NULL
  UNION ALL
  SELECT measure_id, low, high, best, holder_key AS party, 'via' AS side, estimate_id, claim_id, since, article_id
  FROM given WHERE holder_key IS NOT NULL
  UNION ALL
  SELECT measure_id, low, high, best, via_key AS party, 'holder' AS side, estimate_id, claim_id, since, article_id
  FROM given WHERE via_key IS NOT NULL AND holder_key IS NOT NULL
),
firsts AS (
  SELECT 'holder' AS side, measure_id, low, high, best, party, since, article_id, claim_id FROM first_by_holder
  UNION ALL
  SELECT 'via' AS side, measure_id, low, high, best, party, since, article_id, claim_id FROM first_by_via
),
origins AS (
  SELECT links.estimate_id, firsts.claim_id AS origin
  FROM links
  JOIN firsts ON firsts.side = links.side AND firsts.party = links.party AND firsts.measure_id = links.measure_id
    AND firsts.low = links.low AND firsts.high = links.high AND firsts.best = links.best
  WHERE firsts.claim_id <> links.claim_id AND (
    firsts.since < links.since
    OR (firsts.since = links.since AND firsts.article_id < links.article_id)
    OR (firsts.since = links.since AND firsts.article_id = links.article_id AND firsts.claim_id < links.claim_id)
  )
  QUALIFY ROW_NUMBER() OVER (
    PARTITION BY links.estimate_id
    ORDER BY firsts.since NULLS LAST, firsts.article_id NULLS LAST, firsts.claim_id NULLS LAST
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
