import { ITEM_KINDS, itemSchema } from '../../../domain/item/item.ts'
import type { ItemId } from '../../../domain/record/ids.ts'
import { itemIdSchema, matrixIdSchema } from '../../../domain/record/ids.ts'
import { ordersBetween } from '../../../support/order-key.ts'
import type { MatrixDocument } from '../check-document.ts'
import type { ItemEntry, OwnFieldEntry } from '../document-schema.ts'
import { quoted } from '../format-error.ts'
import type { Path } from '../issue-text.ts'
import type { Building, KnownMatrix } from './building.ts'
import {
  compact,
  complain,
  departmentAt,
  fill,
  stoodAt,
  itemAt,
  itemElsewhere,
  keep,
  personAt,
} from './building.ts'
import { checkOwnColumns } from './own-columns.ts'

/** Mints an id for every matrix and item, so that any may name any other. Notes ids that stand twice. */
export function registerMatrices(building: Building, matrices: readonly MatrixDocument[]): void {
  const keys = new Map<string, number>()
  for (const [index, matrix] of matrices.entries()) {
    const first = stoodAt(keys, matrix.id, index)
    if (first !== undefined) {
      const message = `${quoted(matrix.id)} is the id of matrices[${first}] already; give it another`
      complain(building, ['matrices', index, 'id'], message)
      continue
    }
    const items: KnownMatrix['items'] = new Map()
    const codes = new Map<string, number>()
    for (const [position, item] of matrix.items.entries()) {
      const earlier = stoodAt(codes, item.id, position)
      if (earlier !== undefined) {
        const message = `${quoted(item.id)} is the id of items[${earlier}] already; give it another`
        complain(building, ['matrices', index, 'items', position, 'id'], message)
      }
      items.set(item.id, { id: itemIdSchema.parse(building.mint.next()), kind: item.kind })
    }
    building.matrices.set(matrix.id, {
      id: matrixIdSchema.parse(building.mint.next()),
      key: matrix.id,
      items,
    })
  }
}

/** The records of all matrices, without their items. */
export function buildMatrices(building: Building, matrices: readonly MatrixDocument[]): void {
  const orders = ordersBetween(null, null, matrices.length)
  for (const [index, matrix] of matrices.entries()) {
    const known = building.matrices.get(matrix.id)
    if (known === undefined) continue
    const at = ['matrices', index] as const
    const record = compact({
      table: 'matrix' as const,
      id: known.id,
      key: matrix.id,
      code: matrix.code,
      title: matrix.title,
      owner: personAt(building, matrix.owner, [...at, 'owner']),
      approver: personAt(building, matrix.approver, [...at, 'approver']),
      department: departmentAt(building, matrix.department, [...at, 'department']),
      parent: parentOf(building, matrix.parent, [...at, 'parent']),
      shown: [],
      retired: [],
      order: orders[index] ?? '',
    })
    keep(building, record, at)
  }
}

function parentOf(building: Building, parent: MatrixDocument['parent'], at: Path) {
  if (parent === undefined || parent === null) return undefined
  const matrix = building.matrices.get(parent.matrix)
  if (matrix === undefined) {
    complain(building, [...at, 'matrix'], `no matrix ${quoted(parent.matrix)}`)
    return undefined
  }
  const items = (parent.items ?? []).map((code, i) => itemAt(building, matrix, code, [...at, 'items', i])?.id)
  return { matrix: matrix.id, items: present(items) }
}

/** The records of one matrix's items. Items keep the order of the document within their list. */
export function buildItems(
  building: Building,
  matrix: MatrixDocument,
  at: Path,
  columns: readonly OwnFieldEntry[],
): void {
  const known = building.matrices.get(matrix.id)
  if (known === undefined) return
  const orders = new Map(
    ITEM_KINDS.map(kind => {
      const size = matrix.items.filter(item => item.kind === kind).length
      return [kind, ordersBetween(null, null, size)[Symbol.iterator]()] as const
    }),
  )
  for (const [index, entry] of matrix.items.entries()) {
    const place = [...at, 'items', index]
    const order = orders.get(entry.kind)?.next().value
    checkOwnColumns(building, entry, place, columns)
    buildItem(building, known, entry, place, order ?? '')
  }
}

function buildItem(building: Building, matrix: KnownMatrix, entry: ItemEntry, at: Path, order: string): void {
  const known = matrix.items.get(entry.id)
  if (known === undefined) return
  const { id: code, confidential, deploys, feeds, displaces, ...rest } = entry
  const record = compact(
    {
      table: 'item',
      matrix: matrix.id,
      code,
      earlier: [],
      order,
      ...rest,
      id: known.id,
      owner: entry.kind === 'metric' ? personAt(building, entry.owner, [...at, 'owner']) : undefined,
      confidential: confidential === true ? true : undefined,
      deploys: present((deploys ?? []).map((ref, i) => itemElsewhere(building, ref, [...at, 'deploys', i]))),
      feeds: feedsOf(building, feeds ?? [], [...at, 'feeds']),
      displaces: present(
        (displaces ?? []).map((other, i) => itemAt(building, matrix, other, [...at, 'displaces', i])?.id),
      ),
    },
    ['deploys', 'feeds', 'displaces', 'milestones', 'planned', 'actual', 'past'],
  )
  const parsed = itemSchema.safeParse(record)
  if (parsed.success) keep(building, parsed.data, at)
  else complain(building, at, 'is not valid')
}

function feedsOf(building: Building, feeds: NonNullable<ItemEntry['feeds']>, at: Path) {
  return feeds.flatMap((feed, index) => {
    const item = itemElsewhere(building, feed, [...at, index])
    const rule = fill(building, [...at, index, 'rule'], feed.rule, 'same')
    return item === undefined ? [] : [compact({ item, rule, share: feed.share })]
  })
}

function present(ids: readonly (ItemId | undefined)[]): ItemId[] {
  return ids.filter(id => id !== undefined)
}
