/** Pairs of columns of which the first is never above the second, in every table that has both. */
export const ordered = [
  ["value_min", "value_best"],
  ["value_best", "value_max"],
  ["value_min", "value_max"],
  ["date_from", "date_to"],
  ["published_from", "published_to"],
  ["prob_low", "prob_high"],
  ["char_start", "char_end"],
  ["source_start", "source_end"],
  ["cue_start", "cue_end"],
  ["content_start", "content_end"],
] as const
