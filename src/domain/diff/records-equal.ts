/**
 * Whether two records hold the same values, whatever the order of their keys. An absent field equals `undefined`.
 *
 * The two zeros are one number here: neither the file nor the database tells them apart. Plain data only (no dates, maps or cycles), as records are.
 */
export function recordsEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return arraysEqual(a, b)
  const left = definedEntries(a)
  const right = new Map(definedEntries(b))
  return (
    left.length === right.size &&
    left.every(([key, value]) => right.has(key) && recordsEqual(value, right.get(key)))
  )
}

function arraysEqual(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((value, i) => recordsEqual(value, b[i]))
}

function definedEntries(record: object): [string, unknown][] {
  return Object.entries(record).filter(([, value]) => value !== undefined)
}
