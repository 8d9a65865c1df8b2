import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { Item, ItemKind } from '../../domain/item/item.ts'
import type { ItemId, MatrixId } from '../../domain/record/ids.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { referring } from '../../domain/plan/queries.ts'
import { figuresOf } from './figures.ts'
import { initialsOf } from './initials.ts'
import { ownersPicture } from './owners-of.ts'
import type { CaptionsPicture, ItemPicture, ListPicture, MatrixPicture, Side } from './picture.ts'
import { hueOf, placesFor, readsBackwards } from './places.ts'
import { byId, gather } from './sources.ts'
import type { PictureOptions, Sources } from './sources.ts'
import { titlePicture } from './title-of.ts'
import { pairName } from './wording.ts'

/**
 * What a drawing of one matrix shows: items that are not set aside, in display order, with owners, marks and words.
 *
 * `options.only` makes it a slice. Undefined where the plan has no such matrix.
 */
export function pictureOf(
  plan: Plan,
  matrixId: MatrixId,
  options: PictureOptions = {},
): MatrixPicture | undefined {
  const matrix = plan.tables.matrix.get(matrixId)
  if (matrix === undefined) return undefined
  const sources = gather(plan, matrix, options)
  const sides = sidesOf(sources)
  return {
    id: matrix.id,
    sides,
    owners: ownersPicture(sources),
    links: linksOf(sources),
    roles: sources.roles,
    title: titlePicture(sources),
    trueNorth: trueNorthOf(sources),
    captions: options.captions === false ? undefined : captionsOf(sources, sides),
  }
}

function sidesOf(sources: Sources): Record<Side, ListPicture> {
  const { lists } = placesFor(sources.head.arrangement)
  const list = (side: Side) => listPicture(sources, lists[side])
  return { north: list('north'), west: list('west'), south: list('south'), east: list('east') }
}

function listPicture(sources: Sources, kind: ItemKind): ListPicture {
  const { wording, names, head } = sources
  const items = sources.items.filter(item => item.kind === kind)
  const backwards = readsBackwards(head.arrangement, kind)
  return {
    kind,
    hue: hueOf(kind),
    number: ITEM_KINDS.indexOf(kind) + 1,
    name: names[kind] ?? wording.lists[kind].name,
    question: wording.lists[kind].question,
    items: (backwards ? items.toReversed() : items).map(item => itemPicture(sources, item)),
    ...(backwards ? { backwards } : {}),
    open: items.length > 0 || sources.options.openPlaces === false ? undefined : openText(sources, kind),
  }
}

function openText({ items, wording, options }: Sources, kind: ItemKind): string {
  if ((options.filtered?.counts[kind] ?? 0) > 0) return wording.allHidden
  const before = ITEM_KINDS[ITEM_KINDS.indexOf(kind) - 1]
  const ready = before === undefined || items.some(item => item.kind === before)
  return wording.open[kind][ready ? 'now' : 'later']
}

function itemPicture({ plan, options, wording }: Sources, item: Item): ItemPicture {
  const { id, code, text } = item
  const flag = options.flags?.get(id)
  const aside = options.asides?.get(id)
  const common = { id, code, text, flag, ...(aside === undefined ? {} : { aside }) }
  if (item.kind !== 'metric') return common
  const owner = item.owner && plan.tables.person.get(item.owner)
  const initials = owner ? initialsOf(options.personName?.(owner) ?? owner.name) : ''
  return { ...common, initials, figures: figuresOf(item, wording.number) }
}

function linksOf({ plan, matrix, items }: Sources): MatrixPicture['links'] {
  const shown = new Set<ItemId>(items.map(item => item.id))
  return referring(plan, matrix.id, 'link')
    .filter(link => shown.has(link.a) && shown.has(link.b))
    .sort(byId)
}

function trueNorthOf({ head, wording }: Sources): MatrixPicture['trueNorth'] {
  const text = head.trueNorth?.trim() ?? ''
  return text === '' ? undefined : { heading: wording.trueNorth, text }
}

function captionsOf({ names, wording }: Sources, sides: Record<Side, ListPicture>): CaptionsPicture {
  const pair = (row: Side, column: Side) => ({
    name: pairName(wording, names, sides[row].kind, sides[column].kind),
    notes: [],
  })
  const count = (side: Side) => ({ name: sides[side].name, notes: [String(sides[side].items.length)] })
  return {
    nw: pair('north', 'west'),
    ne: pair('north', 'east'),
    sw: pair('south', 'west'),
    se: pair('south', 'east'),
    north: count('north'),
    south: count('south'),
    owner: { name: names.owner ?? wording.owners.name, notes: wording.owners.notes },
  }
}
