/**
 * The given fields of a record in the given order, without those that have no value: undefined, an empty list or an empty
 * object.
 */
export function ordered(record: object, keys: readonly string[]): Record<string, unknown> {
  const values = new Map<string, unknown>(Object.entries(record))
  const entry: Record<string, unknown> = {}
  for (const key of keys) {
    const value = values.get(key)
    if (value === undefined || isEmpty(value)) continue
    entry[key] = value
  }
  return entry
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false
  return Array.isArray(value) ? value.length === 0 : Object.keys(value).length === 0
}

/** The code under which a record stands in a document, or undefined where it is not named or gone. */
export function codeOf(
  table: ReadonlyMap<string, { readonly code: string }>,
  id: string | undefined,
): string | undefined {
  return id === undefined ? undefined : table.get(id)?.code
}

/** Compares two texts by UTF-16 code unit, the same in every language. */
export function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
