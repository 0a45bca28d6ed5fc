-- Who else puts a figure on the same thing, and which estimates only repeat another one's origin.
WITH given AS (
  SELECT estimates.estimate_id, estimates.claim_id, estimates.article_id, measure_id, measure, unit, unit_name,
    holder_entity_id, via_entity_id, lower(holder) AS holder, lower(via) AS via, lower(publisher) AS publisher,
    lower(name) AS name, lower(description) AS description, type,
    COALESCE(source_class IN ('named_official', 'unnamed_official', 'official_body', 'government')
      AND (holder_entity_id = source_entity_id OR contains(holder, source_text) OR contains(source_text, holder)), false) AS is_official,
    COALESCE(published_from, DATE '9999-12-31') AS since,
    CASE WHEN is_headline THEN 1 ELSE 0 END AS in_headline,
    -- "At least 43" and "43" from one source are one figure; joins find equal values only, and no estimate has the last one.
    COALESCE(value_best, value_min, value_max, -1.0E308) AS size,
    CASE WHEN value_best IS NULL AND value_min IS NOT NULL THEN COALESCE(value_max, -1.0E308) ELSE -1.0E308 END AS top
  FROM estimates
  LEFT JOIN claims ON claims.claim_id = estimates.claim_id
  LEFT JOIN entities ON entities.entity_id = holder_entity_id
),
-- Narrow, for it is kept in memory: numbers stand for names, and the turn for the estimate and its place in time.
taken AS MATERIALIZED (
  SELECT estimate_id, claim_id,
    CAST(ROW_NUMBER() OVER (ORDER BY since, article_id, in_headline, claim_id, estimate_id) AS UINTEGER) AS turn,
    hash(claim_id) AS claim, hash(article_id) AS article, hash(measure_id) AS measured, since, size, top,
    -- What a share is of, whoever's; what became of those who are counted; what they are counted in.
    hash(regexp_replace(measure, ' \(.*', '')) AS shared,
    regexp_extract(measure, '\b(killed or wounded|killed|wounded|missing|displaced|evacuated|rescued|trapped|captured|infected|treated|destroyed|damaged|to be \w+)\b') AS state,
    nullif(regexp_extract(measure, '\(([a-z]+), ', 1), '') AS scene,
    CASE WHEN unit_name IS NULL THEN 0 WHEN unit = '%' THEN 1 ELSE hash(unit) END AS kind,
    hash(unit) AS unit, hash(nullif(unit, 'person')) AS things,
    -- 1,213 · 5.3 percent, but not 1,200: nobody else would come to the same number.
    size % 1 <> 0 OR (abs(size) >= 100 AND size % power(10, floor(log10(greatest(abs(size), 100))) - 1) <> 0) AS is_exact,
    -- World Bank: two bodies that are named are two, though each is a bank.
    CASE WHEN type = 'organization' THEN hash(nullif(regexp_extract(name, '([^ ]+ [^ ]+)$', 1), '')) END AS body,
    CASE WHEN contains(name, ' ') THEN hash(name) END AS named,
    hash(regexp_extract(COALESCE(name, regexp_extract(holder, '^[^,]*')), '([^ ]+)$', 1)) AS who,
    CASE WHEN holder IS NULL THEN NULL ELSE list_transform(regexp_extract_all(holder, '\p{L}{3,}'), lambda word: hash(left(word, 5))) END AS words
  FROM given
),
-- Everybody who may be the origin of a figure, or hand it on: those who say it, and the paper it stood in.
parties AS (
  SELECT estimate_id, unnest(list_distinct([
    holder_entity_id,
    via_entity_id,
    CASE WHEN is_official THEN 'official' END,
    -- The UN refugee agency is UNHCR.
    CASE WHEN regexp_matches(concat_ws(' ', holder, name), '\b(un|u\.n\.|united nations|unhcr|unicef|ocha|iom|wfp|unrwa|fao|world health organization|world food programme|international organization for migration)(\W|$)') THEN 'official: un' END,
    -- 1,213 people: nobody else would come to the same number.
    CASE WHEN unit_name IS NULL AND size >= 100 AND size % power(10, floor(log10(greatest(size, 1))) - 1) <> 0 THEN 'number' END,
    regexp_replace(holder, '^the ', ''),
    regexp_replace(via, '^the ', ''),
    -- The ministry, of "Bolivia's defence ministry": what different papers call it by alike.
    regexp_extract(regexp_extract(holder, '^(.*?)(,| of | in | at | on | for | from | by | who | which | citing | \w+ed (?:by|on|in|last|this) |$)', 1), '([^ ]+)$', 1),
    regexp_extract(regexp_extract(via, '^(.*?)(,| of | in | at | on | for | from | by | who | which | citing | \w+ed (?:by|on|in|last|this) |$)', 1), '([^ ]+)$', 1),
    -- The coalition, of "a spokesman for the coalition"; the agency, of "the agency's director": for whom somebody speaks.
    regexp_extract(holder, '^[^,]*(?:,[^,]*?)?\b(?:of|for|at|from|with) (?:[^,]* )?([^ ,]+)(?:,|$)', 1),
    regexp_extract(holder, '([^ ]+)[''’]s? ', 1),
    -- The carmaker Nordwagen, of "a Nordwagen spokesman".
    regexp_extract(holder, '([^ ]+) (?:spokes\w+|officials?|chief|leaders?|executives?|directors?|managers?|secretary|head|sources?)\b', 1),
    -- Krohn, of Sabine Krohn.
    regexp_extract(name, '([^ ]+)$', 1)
  ] || regexp_extract_all(concat_ws(' ', holder, description), '\b(police|army|navy|military|ministry|government|agency|union|company|hospital|council|commission|court|bank|fund|university|institute|party|opposition|mission|coastguard|prosecutor|mayor|governor|airline|operator)\b'))) AS party,
    true AS is_own
  FROM given
  WHERE holder IS NOT NULL
  UNION ALL
  SELECT estimate_id, regexp_replace(publisher, '^the ', ''), false FROM given WHERE holder IS NOT NULL
),
told AS (
  -- Unions, of "the union"; the same word in the plural is the same party.
  SELECT turn, claim, article, measured, size, top, since, kind, shared, is_own, things, hash(regexp_replace(party, 's$', '')) AS party,
    party IN ('official', 'official: un', 'number') AS is_side, party = 'number' AS is_number,
    CASE WHEN regexp_full_match(party, '(bank|union|agency|ministry|company|group|party|court|council|commission|hospital|university|institute|fund|association|federation|firm|office|department|committee|service)') THEN body END AS body
  FROM parties
  JOIN taken ON taken.estimate_id = parties.estimate_id
  WHERE party <> ''
),
same_measure AS (
  SELECT turn, MIN(first.turn) AS origin
  FROM (
    SELECT turn, claim, body, is_own, is_side, things,
      first_value({'turn': turn, 'claim': claim, 'body': body, 'things': things}) OVER (PARTITION BY measured, size, top, party ORDER BY turn) AS first
    FROM told
  )
  WHERE is_own AND first.turn < turn AND first.claim <> claim AND COALESCE(first.body = body, true)
    -- Twenty children, one official says, and twenty fighters, another.
    AND NOT (is_side AND COALESCE(first.things <> things, false))
  GROUP BY turn
),
-- A figure of some size, its holder's and its story's are one figure, in whatever words it is told: 14,000 workers out, 14,000 on strike.
nearby AS (
  SELECT turn, is_own, is_side, is_number, body, unnest([before.one, before.two, before.three, before.four, before.five, before.six]) AS other
  FROM (
    SELECT turn, is_own, is_side, is_number, body,
      {'one': lag(turn, 1) OVER near, 'two': lag(turn, 2) OVER near, 'three': lag(turn, 3) OVER near,
       'four': lag(turn, 4) OVER near, 'five': lag(turn, 5) OVER near, 'six': lag(turn, 6) OVER near} AS before
    FROM told
    WHERE (abs(size) >= 5 OR size % 1 <> 0) AND since < DATE '9999-12-31'
    WINDOW near AS (PARTITION BY kind, CASE WHEN kind = 1 AND size % 1 = 0 THEN shared END, size, top, party ORDER BY turn)
  )
),
pairs AS MATERIALIZED (
  SELECT later.turn, later.article, earlier.turn AS origin, earlier.article AS origin_article, ANY_VALUE(later.words) AS words,
    -- How much of the story they have to share: two for a name, one for a country, one for what is told of those who are counted.
    MIN(CASE
      WHEN is_number THEN 6
      WHEN abs(later.size) < 10 THEN 5
      WHEN is_side OR earlier.since < later.since - INTERVAL 30 DAY OR NOT later.is_exact THEN 3
      ELSE 1
    END - CASE WHEN abs(later.size) >= 20 AND ((later.state = earlier.state AND later.state <> '') OR later.unit = earlier.unit) THEN 1 ELSE 0 END
      - CASE WHEN later.named = earlier.named THEN 1 ELSE 0 END) AS wanted
  FROM nearby
  JOIN taken AS later ON later.turn = nearby.turn
  JOIN taken AS earlier ON earlier.turn = nearby.other
  WHERE is_own AND earlier.article <> later.article
    -- A forecaster's number is told again until the next one.
    AND (earlier.since >= later.since - INTERVAL 30 DAY OR (later.who = earlier.who AND earlier.since >= later.since - INTERVAL 200 DAY))
    AND (later.state = earlier.state OR later.state = '' OR earlier.state = '')
    AND COALESCE(nearby.body = earlier.body, true)
    -- Twelve killed in an attack, and a fortnight later in a crash.
    AND (later.is_exact OR COALESCE(later.scene = earlier.scene, true) OR earlier.since >= later.since - INTERVAL 4 DAY
      OR (later.named = earlier.named AND earlier.since >= later.since - INTERVAL 10 DAY))
    AND CASE
      WHEN abs(later.size) < 10 AND later.size % 1 = 0
        THEN ((later.state = earlier.state AND later.state <> '') OR later.unit = earlier.unit) AND earlier.since >= later.since - INTERVAL 14 DAY
      -- All who speak for a state are one party only where they say the same of the same.
      WHEN is_number THEN later.unit = earlier.unit OR (later.state = earlier.state AND later.state <> '')
      WHEN is_side THEN later.is_exact OR (later.state = earlier.state AND later.state <> '')
      -- Twelve soldiers and twelve cars are small numbers that may meet by chance.
      ELSE later.unit IS NOT DISTINCT FROM earlier.unit OR (later.state = earlier.state AND later.state <> '') OR later.is_exact
        OR abs(later.size) >= 20
    END
  GROUP BY later.turn, later.article, earlier.turn, earlier.article
),
of_pairs AS (
  SELECT article FROM pairs
  UNION
  SELECT origin_article FROM pairs
),
-- What an article is about: how the words of its names begin, found or only told by their capitals. Kenya, of Kenyan.
story AS (
  SELECT article, hash(left(word, 5)) AS word, MIN(weight) AS weight
  FROM (
    SELECT hash(article_id) AS article, text AS name, CASE WHEN iso_3166_1 IS NULL THEN 2 ELSE 1 END AS weight
    FROM mentions
    JOIN entities ON entities.entity_id = mentions.entity_id
    WHERE form IN ('name', 'demonym') AND hash(article_id) IN (SELECT article FROM of_pairs)
    UNION ALL
    SELECT hash(article_id), unnest(regexp_extract_all(text, '[\p{L}\d,;:] ((?:\p{Lu}[\p{L}-]*[ ,]*)+)', 1)), 2
    FROM sentences
    WHERE kind <> 'title' AND hash(article_id) IN (SELECT article FROM of_pairs)
  )
  CROSS JOIN unnest(regexp_extract_all(lower(name), '\p{L}{3,}')) AS words(word)
  WHERE NOT regexp_full_match(word, 'the|and|(mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|prime|minister|ministry|president|national|general|state|states|united|nations|government|department|agency|police|office|authority|reuters|bbc')
  GROUP BY article, hash(left(word, 5))
),
of_story AS (
  SELECT turn, MIN(origin) AS origin
  FROM (
    SELECT turn, origin
    FROM pairs
    JOIN story ON story.article = pairs.article
    JOIN story AS other ON other.article = pairs.origin_article AND other.word = story.word
    WHERE NOT list_contains(words, story.word)
    GROUP BY turn, origin, wanted
    HAVING SUM(least(story.weight, other.weight)) >= wanted
  )
  GROUP BY turn
),
origins AS (
  SELECT taken.estimate_id, earlier.claim_id AS origin
  FROM taken
  LEFT JOIN same_measure ON same_measure.turn = taken.turn
  LEFT JOIN of_story ON of_story.turn = taken.turn
  JOIN taken AS earlier ON earlier.turn = COALESCE(same_measure.origin, of_story.origin)
),
holders AS (
  -- Somebody without an entity still is somebody: the words as printed tell them apart.
  SELECT measure_id, COUNT(DISTINCT hash(COALESCE(holder_entity_id, regexp_replace(lower(holder), '^the ', '')))) FILTER (holder IS NOT NULL OR holder_entity_id IS NOT NULL) AS holders
  FROM estimates
  GROUP BY measure_id
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
