/**
 * Whether two records hold the same values, whatever the order of their keys. An absent field equals `undefined`.
 *
 * The two zeros are one number here: neither the file nor the database tells them apart. Plain data only (no dates, maps or cycles), as records are.
 */
export function recordsEqual(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) || Array.isArray(b)) return arraysEqual(a, b)
  const [left, right] = [a as Fields, b as Fields]
  let fields = 0
  for (const key of Object.keys(left)) {
    if (left[key] === undefined) continue
    if (!Object.hasOwn(right, key) || !recordsEqual(left[key], right[key])) return false
    fields += 1
  }
  return fields === Object.keys(right).filter(key => right[key] !== undefined).length
}

type Fields = Readonly<Record<string, unknown>>

function arraysEqual(a: unknown, b: unknown): boolean {
  if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false
  return a.every((value, i) => recordsEqual(value, b[i]))
}
