/** Rows of cells, all rows equally long. A cell is its text: trimmed, its lines parted by `\n`, empty where nothing is in it. */
export type Table = readonly (readonly string[])[]

/**
 * A table without blank rows and columns at its end, its rows filled up to the same length, its cells trimmed.
 *
 * Blank rows and columns before the end stay: in a block of marks they have a place.
 */
export function tidyTable(rows: readonly (readonly string[])[]): Table {
  const cells = rows.map(row => trimEnd(row.map(tidyText), cell => cell === ''))
  const filled = trimEnd(cells, row => row.length === 0)
  const width = filled.reduce((most, row) => Math.max(most, row.length), 0)
  return filled.map(row => [...row, ...Array<string>(width - row.length).fill('')])
}

/**
 * A text without blanks around its lines and without blank lines around it. Unbreakable and odd blanks become plain ones, and
 * half a character, which the plan cannot hold, the sign for an unknown one.
 */
function tidyText(text: string): string {
  const whole = text.replaceAll(/[\uD800-\uDFFF]/gu, '\ufffd')
  const lines = whole.split(/\r\n|[\n\r\u2028\u2029]/)
  return lines
    .map(line => line.replaceAll(/[\s\u200b\ufeff]+/g, ' '))
    .map(line => line.trim())
    .join('\n')
    .replaceAll(/^\n+|\n+$/g, '')
}

/** How many columns a table has. */
export function widthOf(table: Table): number {
  return table[0]?.length ?? 0
}

function trimEnd<T>(list: readonly T[], blank: (value: T) => boolean): readonly T[] {
  return list.slice(0, list.findLastIndex(value => !blank(value)) + 1)
}
