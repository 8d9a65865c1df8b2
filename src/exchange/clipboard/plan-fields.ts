import type { Item } from '../../domain/item/item.ts'
import type { Link, Person, Role, Strength } from '../../domain/record/entities.ts'
import { ROLE_LETTERS } from '../../domain/record/role-letters.ts'

const STRENGTHS: Readonly<Record<Strength, string>> = { strong: 'S', medium: 'M', weak: 'W', none: '' }

/** A link as the letter that pasting reads: S, M or W; nothing for none and for one that was found to have no effect. */
export function linkField(link: Link | undefined): string {
  return link === undefined ? '' : STRENGTHS[link.strength]
}

/** A role as its letter: A, R, C or I. */
export function roleField(role: Role | undefined): string {
  return role === undefined ? '' : ROLE_LETTERS[role.role]
}

/** An item as a row: code and text; of a metric also baseline, target and unit, figures with a point and no grouping. */
export function itemFields(item: Item): string[] {
  const { code, text } = item
  if (item.kind !== 'metric') return [code, text]
  const figure = (value: number | string | undefined) => (value === undefined ? '' : String(value))
  return [code, text, figure(item.baseline), figure(item.target), item.unit ?? '']
}

/** A person as a row: name and post. */
export function personFields({ name, title = '' }: Person): string[] {
  return [name, title]
}
