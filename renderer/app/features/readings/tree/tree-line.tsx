import type { DragEvent } from 'react'
import type { GroupRow, ItemRow, TreeRow } from '../../../../../src/alignment/link-tree.ts'
import { hueOf } from '../../../../../src/layout/matrix/places.ts'
import { useAppState } from '../../../../store/use-app.tsx'
import { gridStrings } from '../../../../strings/grid.ts'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Chip, MarkGlyph } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { DeployedBy } from './deployed-by.tsx'
import { LineField } from './line-field.tsx'
import { folds } from './tree-keys.ts'
import type { Relink } from './use-relink.ts'
import { lineId } from './use-tree-cursor.ts'
import { isItemRow } from './use-tree.ts'
import type { TreeContent } from './use-tree.ts'

/** How far a level stands in, in px. */
const STEP = 24

interface LineProps {
  readonly row: TreeRow
  /** Whether the cursor is on it. */
  readonly here: boolean
  readonly content: TreeContent
  readonly relink: Relink
  readonly onGo: () => void
}

/** One line of the tree: an item under one of its parents, or a group. */
export function TreeLine({ row, here, content, relink, onGo }: LineProps) {
  const item = isItemRow(row) ? row : undefined
  const editing = useAppState(
    ({ view }) => here && view.editing?.kind === 'item' && view.editing.id === item?.item.id,
  )
  const looks = [
    'tree-line',
    item ? hueOf(item.item.kind) : '',
    here ? 'here' : '',
    relink.over === row.key ? 'over' : '',
  ]
  return (
    <div
      id={lineId(row.key)}
      role="treeitem"
      className={looks.filter(Boolean).join(' ')}
      aria-label={isItemRow(row) ? nameOf(row) : s.groups[row.group](row.count)}
      aria-level={row.level}
      aria-posinset={row.place}
      aria-setsize={row.of}
      aria-expanded={folds(row) ? row.open : undefined}
      aria-selected={here}
      tabIndex={here && !editing ? 0 : -1}
      style={{ paddingLeft: 8 + (row.level - 1) * STEP }}
      onClick={onGo}
      {...(item === undefined ? {} : dragOf(item, relink))}
    >
      <Twist row={row} onFold={() => content.fold(row.key, !row.open)} />
      {isItemRow(row) ? <ItemPart row={row} here={here} editing={editing} /> : <GroupPart row={row} />}
    </div>
  )
}

function dragOf(row: ItemRow, relink: Relink) {
  return {
    draggable: relink.enabled,
    onDragStart: (event: DragEvent) => relink.start(event, row),
    onDragOver: (event: DragEvent) => relink.hover(event, row),
    onDragLeave: () => relink.leave(row),
    onDrop: (event: DragEvent) => relink.drop(event, row),
    onDragEnd: relink.end,
  }
}

/** The handle that folds a line; keys do it on the line itself. */
function Twist({ row, onFold }: { readonly row: TreeRow; readonly onFold: () => void }) {
  if (!folds(row)) return <span className="tree-twist" />
  return (
    <span
      className="tree-twist"
      aria-hidden="true"
      onClick={event => {
        event.stopPropagation()
        onFold()
      }}
    >
      <Icon name={row.open ? 'chevron-down' : 'chevron-right'} size={15} />
    </span>
  )
}

interface ItemPartProps {
  readonly row: ItemRow
  readonly here: boolean
  readonly editing: boolean
}

function ItemPart({ row, here, editing }: ItemPartProps) {
  const { item, link, also } = row
  return (
    <>
      <span className="tree-mark">{link && <MarkGlyph strength={link.strength} size={13} />}</span>
      <Chip kind={item.kind} code={item.code} />{' '}
      {editing ? (
        <LineField item={item} />
      ) : (
        <span className="tree-text" title={item.text}>
          {item.text}
        </span>
      )}
      {also.length > 0 && ' '}
      {also.length > 0 && <span className="tree-also">{s.also(also.map(other => other.code))}</span>}
      {item.kind === 'priority' && <DeployedBy item={item} reachable={here} />}
    </>
  )
}

function GroupPart({ row }: { readonly row: GroupRow }) {
  return (
    <span className="tree-group">
      <Icon name={row.group === 'loose' ? 'unlink' : 'filter'} size={14} />
      {s.groups[row.group](row.count)}
    </span>
  )
}

/** What a line says, what can be seen first: "P2 Inline vision inspection, also under G2, strong". */
function nameOf({ item, link, also }: ItemRow): string {
  const parts = [`${item.code} ${item.text}`]
  if (also.length > 0) parts.push(s.also(also.map(other => other.code)))
  if (link !== undefined) parts.push(gridStrings.strengths[link.strength])
  return parts.join(', ')
}
