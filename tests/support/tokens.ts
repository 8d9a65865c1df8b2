import { createHash } from 'node:crypto'
import type { Entity } from '../../src/domain/record/tables.ts'

/** A plan in which every text, name and id is a token of its own. */
export interface Tokened {
  readonly records: readonly Entity[]
  /** Every token, and which record and field it stands for. */
  readonly tokens: ReadonlyMap<string, { readonly id: string; readonly field: string }>
}

/** Fields that hold what people write. Codes of items and choices are short and shared, so they cannot be tokens. */
const TEXTS = new Set(['title', 'trueNorth', 'name', 'text', 'why', 'unit', 'formula', 'source', 'label'])
const CODES = new Set(['person.code', 'department.code', 'matrix.key'])
const FIRST_KANJI = 0x4e00

/**
 * Gives every text, name and id of a plan a token: letters that stand nowhere else, and behind texts a character that no other
 * text has, so that a font says whose texts it was cut for. Everybody gets a mail address, and every fifth item is confidential.
 */
export function withTokens(records: readonly Entity[]): Tokened {
  const tokens = new Map<string, { id: string; field: string }>()
  const token = (id: string, field: string) => {
    const made = `q${createHash('sha256').update(`${id} ${field}`).digest('hex').slice(0, 14)}`
    tokens.set(made, { id, field })
    return made
  }
  const ids = new Map(records.map(({ id }) => [id as string, token(id, 'id')]))
  const change = (value: unknown, path: string, id: string): unknown => {
    const field = path.split('.').at(-1) ?? ''
    if (typeof value === 'string') {
      const own = ids.get(value)
      if (own !== undefined) return own
      if (CODES.has(path)) return token(id, path)
      if (!TEXTS.has(field) && !path.includes('.translations.')) return value
      return `${token(id, path)}${String.fromCodePoint(FIRST_KANJI + tokens.size)}`
    }
    if (Array.isArray(value)) return value.map((one, at) => change(one, `${path}.${at}`, id))
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, change(one, `${path}.${name}`, id)]),
    )
  }
  const changed = records.map((record, at) => {
    const made = change(record, record.table, record.id) as Entity
    if (made.table === 'person') return { ...made, email: `${token(record.id, 'email')}@example.invalid` }
    return made.table === 'item' && at % 5 === 0 ? { ...made, confidential: true as const } : made
  })
  return { records: changed, tokens }
}
