/** Somebody or something that goes by a name. */
export interface Named {
  readonly id: string
  readonly name: string
}

/**
 * Groups of two or more whose names are equal apart from case, spaces, dots and dashes, diacritics, and the order of their
 * parts: "Purchase" and "PURCHASE", "M. Reyes" and "Reyes, M.", "Müller" and "MULLER". Groups and members keep the order of
 * the list. Nothing is merged by this; it only suggests.
 */
export function duplicatesAmong<T extends Named>(list: readonly T[]): T[][] {
  const groups: T[][] = []
  const byKey = new Map<string, T[]>()
  for (const one of list) {
    const keys = keysOf(one.name)
    const known = keys.map(key => byKey.get(key)).find(group => group !== undefined)
    const group = known ?? []
    if (known === undefined) groups.push(group)
    group.push(one)
    for (const key of keys) if (!byKey.has(key)) byKey.set(key, group)
  }
  return groups.filter(group => group.length > 1)
}

/** Two keys: the parts in whatever order, and the letters in a row, since "Supply chain" is "SupplyChain". */
function keysOf(name: string): string[] {
  const parts = plain(name).match(/[\p{L}\p{M}\p{N}]+/gu)
  if (parts === null) return [`as it is: ${name.trim()}`]
  return [parts.toSorted().join(' '), parts.join('')]
}

/** Only marks of the Latin, Greek and Cyrillic kind are taken off: in other scripts a mark makes another word. */
function plain(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .toUpperCase()
    .toLowerCase()
}
