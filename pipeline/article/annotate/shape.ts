/** Shape of a word, as the tagger sees it: 0 numeral, 1 small, 2 all capitals, 3 capital first in its sentence, 4 capital. */
export function shapeOf(form: string, first: boolean): number {
  if (/^\p{N}/u.test(form)) return 0
  if (!/^\p{Lu}/u.test(form)) return 1
  if (form.length > 1 && form === form.toUpperCase()) return 2
  return first ? 3 : 4
}
