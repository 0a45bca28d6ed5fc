const DAY = 86_400_000

const numbers = new Map<string, number | null>()

/** Days from 1970-01-01 to a YYYY-MM-DD day; null for one that no calendar has, such as 2024-02-30. */
export function dayNumber(day: string): number | null {
  const known = numbers.get(day)
  if (known !== undefined) return known
  const time = Date.parse(`${day}T00:00:00Z`)
  const number =
    Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? null : Math.round(time / DAY)
  // The same few days come again and again; a corpus of all days there are must not fill the memory.
  if (numbers.size > 50_000) numbers.clear()
  numbers.set(day, number)
  return number
}
