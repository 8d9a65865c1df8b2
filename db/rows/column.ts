/** What SQLite takes and gives for the columns of this project. */
export type Cell = string | number | null

/** How a field lies in its column: as it is, as JSON text, or a truth value as 0 and 1. */
type Form = 'plain' | 'json' | 'flag'

/** A column, the field of the record that it holds, and how. */
export type Column = readonly [column: string, field: string, form: Form]

/** A record, or a row whose columns are named like its fields. */
export type Fields = Readonly<Record<string, unknown>>

/** Columns that hold a field of the same name as it is. */
export function plain(...names: readonly string[]): Column[] {
  return names.map(name => [name, name, 'plain'])
}

/** Columns that hold a field of the same name as JSON text. */
export function json(...names: readonly string[]): Column[] {
  return names.map(name => [name, name, 'json'])
}

/** The cells of a row in the order of its columns. An absent field is NULL. */
export function toCells(columns: readonly Column[], fields: Fields): Cell[] {
  return columns.map(([column, field, form]) => toCell(column, form, fields[field]))
}

/**
 * The fields of a row that was selected under the names of its fields; NULL leaves its field out. Nothing is checked here
 * but that JSON is JSON: the schema of the record comes after.
 *
 * Throws a SyntaxError where a column should hold JSON and does not.
 */
export function toFields(columns: readonly Column[], row: Fields): Record<string, unknown> {
  const fields: Record<string, unknown> = {}
  for (const column of columns) {
    const field = column[1]
    const cell = row[field]
    if (cell === null) continue
    const form = column[2]
    fields[field] = form === 'plain' ? cell : form === 'json' ? parseCell(cell) : truth(cell)
  }
  return fields
}

/** The columns of a SELECT whose rows are named like the fields. */
export function selection(columns: readonly Column[]): string {
  return columns.map(([column, field]) => `${quoted(column)} AS ${quoted(field)}`).join(', ')
}

/** A name of a table or column as SQL takes it, keyword or not. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

function toCell(column: string, form: Form, value: unknown): Cell {
  if (value === undefined || value === null) return null
  if (form === 'json') return JSON.stringify(value)
  if (form === 'flag') return value === true ? 1 : 0
  if (typeof value === 'string' || typeof value === 'number') return value
  throw new TypeError(`The column ${column} cannot hold a ${typeof value}`)
}

function parseCell(cell: unknown): unknown {
  if (cell === '[]') return []
  if (cell === '{}') return {}
  return typeof cell === 'string' ? JSON.parse(cell) : cell
}

/** Anything but 0 and 1 is left as it is, for the schema to refuse. */
function truth(cell: unknown): unknown {
  return cell === 1 ? true : cell === 0 ? false : cell
}
