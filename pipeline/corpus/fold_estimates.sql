-- Who else puts a figure on the same thing, and which estimates only repeat another one's origin.
WITH given AS (
  -- Narrow, for it is kept in memory: the words of an estimate are joined to it again at the end.
  SELECT estimates.estimate_id, estimates.measure_id, estimates.claim_id, estimates.article_id,
    -- Nigeria's growth of 3.1 percent, whatever year it is for; and what became of those who are counted.
    regexp_replace(measure, ',? ?(19|20)\d\d(-\w+)?', '') AS told_of,
    regexp_extract(measure, '\b(killed or wounded|killed|wounded|missing|displaced|evacuated|rescued|trapped|captured|infected|treated|destroyed|damaged|cut|hired|to be \w+|deployed|expected)\b') AS state,
    COALESCE(unit_name, '') AS unit_of, estimates.unit,
    holder_entity_id, via_entity_id, CASE WHEN is_headline THEN 1 ELSE 0 END AS in_headline,
    -- The ministry, of "Bolivia's defence ministry": what different papers call it by alike.
    regexp_extract(lower(regexp_extract(holder, '^(.*?)(,| of | in | at | for | who | which | citing |$)', 1)), '([^ ]+)$', 1) AS holder_head,
    regexp_extract(lower(regexp_extract(via, '^(.*?)(,| of | in | at | for | who | which | citing |$)', 1)), '([^ ]+)$', 1) AS via_head,
    -- The coalition, of "a spokesman for the coalition"; the agency, of "the agency's director": for whom somebody speaks.
    regexp_extract(lower(holder), '^[^,]*(?:,[^,]*?)?\b(?:of|for|at|from|with) (?:[^,]* )?([^ ,]+)(?:,|$)', 1) AS holder_body,
    regexp_extract(lower(holder), '([^ ]+)[''’]s? ', 1) AS holder_owner,
    regexp_extract(lower(holder), '([^ ]+) (?:spokes\w+|officials?|chief|leaders?|executives?|directors?|managers?|secretary|head|sources?)\b', 1) AS speaks_for,
    regexp_extract_all(concat_ws(' ', lower(holder), CASE WHEN holder IS NOT NULL THEN lower(description) END), '\b(police|army|navy|military|ministry|government|agency|union|company|hospital|council|commission|court|bank|fund|university|institute|party|opposition|mission|coastguard|prosecutor|mayor|governor|airline|operator)\b') AS bodies,
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
  LEFT JOIN entities ON entities.entity_id = holder_entity_id
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
  -- The carmaker Nordwagen, of "a Nordwagen spokesman".
  SELECT estimate_id, speaks_for AS party, 'any' AS role FROM given WHERE speaks_for <> ''
  UNION ALL
  -- The police, of "provincial police chief Ana Lopez"; the union, of the union's secretary.
  SELECT estimate_id, unnest(bodies) AS party, 'any' AS role FROM given
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
same_measure AS (
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
),
-- A figure of some size, its holder's and its story's are one figure, in whatever words it is told: 14,000 workers out, 14,000 on strike.
sized AS (
  SELECT told.estimate_id, told.claim_id, told.article_id, told.since, told.size, told.top, party, role, told.in_headline,
    CASE WHEN unit_of = '' THEN 'count' WHEN unit = '%' THEN told_of ELSE unit END AS kind, state, unit
  FROM told
  JOIN given ON given.estimate_id = told.estimate_id
  WHERE party <> 'official' AND abs(told.size) >= 10 AND told.since < DATE '9999-12-31'
),
-- The few before it that give the same number by the same word for who says so.
nearby AS (
  SELECT estimate_id, claim_id, article_id, state, unit, size, since, role,
    list({'claim': claim_id, 'article': article_id, 'state': state, 'unit': unit, 'since': since}) OVER (
      PARTITION BY kind, size, top, party
      ORDER BY since, article_id, in_headline, claim_id
      ROWS BETWEEN 12 PRECEDING AND 1 PRECEDING
    ) AS before
  FROM sized
),
pairs AS (
  SELECT DISTINCT estimate_id, article_id, before.claim AS origin, before.article AS origin_article, before.since AS origin_since
  FROM (SELECT estimate_id, article_id, state, unit, size, since, role, unnest(before) AS before FROM nearby)
  WHERE role = 'any' AND before.article <> article_id AND before.since >= since - INTERVAL 30 DAY
    AND (state = before.state OR state = '' OR before.state = '')
    -- Twelve soldiers and twelve cars are small numbers that may meet by chance.
    AND (unit IS NOT DISTINCT FROM before.unit OR state = before.state AND state <> '' OR abs(size) >= 100 OR abs(size) >= 20 AND abs(size) % 10 <> 0)
),
-- What an article is about: how the words of its names begin, found or only told by their capitals. Kenya, of Kenyan.
story AS (
  SELECT DISTINCT article_id, left(word, 5) AS word
  FROM (
    SELECT article_id, text AS name FROM mentions WHERE form IN ('name', 'demonym')
    UNION ALL
    SELECT article_id, unnest(regexp_extract_all(text, '[\p{L}\d,;:] ((?:\p{Lu}[\p{L}-]*[ ,]*)+)', 1)) FROM sentences WHERE kind <> 'title'
  )
  CROSS JOIN unnest(regexp_extract_all(lower(name), '\p{L}{3,}')) AS words(word)
  WHERE article_id IN (SELECT article_id FROM pairs UNION SELECT origin_article FROM pairs)
    AND NOT regexp_full_match(word, 'the|and|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|prime|minister|ministry|president|national|general|state|states|united|nations|government|department|agency|police|office|authority|reuters|bbc')
),
of_story AS (
  SELECT pairs.estimate_id, origin, origin_since, origin_article
  FROM pairs
  JOIN story ON story.article_id = pairs.article_id
  JOIN story AS other ON other.article_id = pairs.origin_article AND other.word = story.word
  JOIN given ON given.estimate_id = pairs.estimate_id
  WHERE NOT contains(COALESCE(holder_words, ''), story.word)
  GROUP BY pairs.estimate_id, origin, origin_since, origin_article
  HAVING COUNT(*) >= 2
  QUALIFY ROW_NUMBER() OVER (PARTITION BY pairs.estimate_id ORDER BY origin_since, origin_article, origin) = 1
),
origins AS (
  SELECT given.estimate_id, COALESCE(same_measure.origin, of_story.origin) AS origin
  FROM given
  LEFT JOIN same_measure ON same_measure.estimate_id = given.estimate_id
  LEFT JOIN of_story ON of_story.estimate_id = given.estimate_id
  WHERE same_measure.origin IS NOT NULL OR of_story.origin IS NOT NULL
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
