/** Fields that say which record it is; an edit goes to them by a verb of its own or never. */
const FIXED = new Set(['table', 'id', 'matrix', 'code', 'key', 'kind', 'earlier', 'retired'])

/**
 * A record with some fields replaced. `null` takes a field away.
 *
 * `allow` names fixed fields that this edit may touch all the same. Returns the name of a field that it may not touch.
 * The result still has to pass the record's schema, which `checkDiff` sees to.
 */
export function patched<R extends object>(
  record: R,
  patch: Readonly<Record<string, unknown>>,
  allow: readonly string[] = [],
): { readonly record: R } | { readonly refused: string } {
  const next = new Map<string, unknown>(Object.entries(record))
  for (const [field, value] of Object.entries(patch)) {
    if (field === '__proto__' || (FIXED.has(field) && !allow.includes(field))) return { refused: field }
    if (value === null || value === undefined) next.delete(field)
    else next.set(field, value)
  }
  return { record: Object.fromEntries(next) as R }
}
