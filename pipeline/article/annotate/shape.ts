/** Shape of a word, as the tagger sees it: 0 numeral, 1 small, 2 all capitals, 3 capital first in its sentence, 4 capital. */
export function shapeOf(form: string, first: boolean): number {
  const unit = form.charCodeAt(0)
  if (unit >= 48 && unit <= 57) return 0
  if (unit < 128 ? unit < 65 || unit > 90 : !/^\p{Lu}/u.test(form)) return 1
  if (form.length > 1 && form === form.toUpperCase()) return 2
  return first ? 3 : 4
}
