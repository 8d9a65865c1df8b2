import type { ItemKind } from '../../../domain/item/item.ts'
import { pairOrder } from '../../../domain/link/neighbours.ts'
import { STRENGTHS } from '../../../domain/record/entities.ts'
import type { Link, Strength } from '../../../domain/record/entities.ts'
import { linkIdSchema, roleIdSchema, waiverIdSchema } from '../../../domain/record/ids.ts'
import type { ItemId } from '../../../domain/record/ids.ts'
import type { MatrixDocument } from '../check-document.ts'
import type { LinkEntry } from '../document-schema.ts'
import { quoted } from '../format-error.ts'
import { placeAt } from '../issue-text.ts'
import type { Path } from '../issue-text.ts'
import { compact, complain, fill, itemAt, keep, personAt } from './building.ts'
import type { Building, KnownMatrix } from './building.ts'

const KIND_NAMES = {
  breakthrough: 'a breakthrough',
  goal: 'an annual goal',
  priority: 'a priority',
  metric: 'a metric',
} satisfies Record<ItemKind, string>

interface ReadLink {
  readonly a: ItemId
  readonly b: ItemId
  readonly strength: Strength
  readonly entry: LinkEntry
  readonly at: Path
  /** What another entry says about the pair. */
  readonly disputed?: Link['disputed']
}

/**
 * The links of one matrix as records, in the written order of their pairs.
 *
 * What does not meet on the X is kept out and said; of a pair that stands twice the stronger stays and both are said
 * (plan-format, section 2; rule C38).
 */
export function buildLinks(building: Building, matrix: MatrixDocument, at: Path): void {
  const known = building.matrices.get(matrix.id)
  if (known === undefined) return
  const pairs = new Map<string, ReadLink>()
  for (const [index, entry] of matrix.links.entries()) {
    const link = readLink(building, known, entry, [...at, 'links', index])
    if (link === undefined) continue
    const pair = `${link.a} ${link.b}`
    const other = pairs.get(pair)
    pairs.set(pair, other === undefined ? link : stronger(building, other, link))
  }
  for (const { a, b, strength, entry, disputed, at: place } of pairs.values()) {
    const { reason, effect } = entry
    const id = linkIdSchema.parse(building.mint.next())
    const link = { table: 'link' as const, id, matrix: known.id, a, b, strength, reason, effect, disputed }
    keep(building, compact(link), place)
  }
}

function readLink(building: Building, matrix: KnownMatrix, entry: LinkEntry, at: Path): ReadLink | undefined {
  const x = itemAt(building, matrix, entry.a, [...at, 'a'])
  const y = itemAt(building, matrix, entry.b, [...at, 'b'])
  if (x === undefined || y === undefined) return undefined
  const order = pairOrder(x.kind, y.kind)
  if (order === undefined) {
    const ends = `${entry.a} (${KIND_NAMES[x.kind]}) and ${entry.b} (${KIND_NAMES[y.kind]})`
    building.warnings.push(`${placeAt(at)}: ${ends} do not meet on the X; the link was kept out`)
    return undefined
  }
  const [a, b] = order === 'as written' ? [x.id, y.id] : [y.id, x.id]
  return { a, b, strength: fill(building, [...at, 'strength'], entry.strength, 'strong'), entry, at }
}

function stronger(building: Building, first: ReadLink, second: ReadLink): ReadLink {
  const later = STRENGTHS.indexOf(second.strength) < STRENGTHS.indexOf(first.strength)
  const [kept, other] = later ? [second, first] : [first, second]
  const pair = `${second.entry.a} and ${second.entry.b}`
  const both = `${said(first)} in ${placeAt(first.at)} and ${said(second)} here`
  building.warnings.push(
    `${placeAt(second.at)}: ${pair} are linked twice, ${both}; ${said(kept)} was kept (C38)`,
  )
  if (said(kept) === said(other)) return kept
  const { strength, entry } = other
  return { ...kept, disputed: compact({ strength, effect: entry.effect }) }
}

function said({ strength, entry }: ReadLink): string {
  return entry.effect === undefined ? strength : `${strength} ${entry.effect}`
}

/** The roles of one matrix as records. A role on anything but a priority is kept out and said. */
export function buildRoles(building: Building, matrix: MatrixDocument, at: Path): void {
  const known = building.matrices.get(matrix.id)
  if (known === undefined) return
  const seen = new Map<string, number>()
  for (const [index, entry] of matrix.roles.entries()) {
    const place = [...at, 'roles', index]
    const item = itemAt(building, known, entry.item, [...place, 'item'])
    const person = personAt(building, entry.person, [...place, 'person'])
    if (item === undefined || person === undefined) continue
    if (item.kind !== 'priority') {
      const what = `${entry.item} is ${KIND_NAMES[item.kind]}, and roles stand on priorities only`
      building.warnings.push(`${placeAt(place)}: ${what}; the role of ${quoted(entry.person)} was kept out`)
      continue
    }
    const first = seen.get(`${item.id} ${person}`)
    if (first !== undefined) {
      const message = `${quoted(entry.person)} has a role on ${entry.item} already (roles[${first}]); keep one of the two`
      complain(building, place, message)
      continue
    }
    seen.set(`${item.id} ${person}`, index)
    const role = fill(building, [...place, 'role'], entry.role, 'responsible')
    const id = roleIdSchema.parse(building.mint.next())
    keep(building, { table: 'role', id, matrix: known.id, item: item.id, person, role }, place)
  }
}

/** The accepted findings of one matrix as records. */
export function buildWaivers(building: Building, matrix: MatrixDocument, at: Path): void {
  const known = building.matrices.get(matrix.id)
  if (known === undefined) return
  for (const [index, entry] of matrix.waivers.entries()) {
    const place = [...at, 'waivers', index]
    const items = (entry.items ?? []).map(
      (code, i) => itemAt(building, known, code, [...place, 'items', i])?.id,
    )
    const people = entry.people?.map((code, i) => personAt(building, code, [...place, 'people', i]))
    const record = compact({
      table: 'waiver' as const,
      id: waiverIdSchema.parse(building.mint.next()),
      matrix: known.id,
      rule: entry.rule,
      items: items.filter(id => id !== undefined),
      people: people?.filter(id => id !== undefined),
      reason: fill(building, [...place, 'reason'], entry.reason, ''),
      by: personAt(building, entry.by, [...place, 'by']),
      on: entry.on,
    })
    keep(building, record, place)
  }
}
