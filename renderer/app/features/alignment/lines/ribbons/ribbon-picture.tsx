import { memo } from 'react'
import type { LitRibbons } from '../../../../../../src/alignment/lines/lit-ribbons.ts'
import type { RibbonColumn, RibbonNode } from '../../../../../../src/alignment/lines/ribbons.ts'
import type { listNames } from '../../../../../../src/domain/plan/list-names.ts'
import type { Plan } from '../../../../../../src/domain/plan/plan.ts'
import { hueOf } from '../../../../../../src/layout/matrix/places.ts'
import { lineStrings as s } from '../../../../../strings/lines.ts'
import { codeIn } from '../../item-name.ts'
import { ribbonLabel } from './ribbon-label.ts'
import { LABEL_GAP, NODE } from './ribbon-layout.ts'
import type { PlacedNode, PlacedRibbon } from './ribbon-layout.ts'
import { recordAt } from './ribbon-words.ts'

const LOOKS = { 3: 'strong', 2: 'medium', 1: 'weak' } as const
/** Tiles are no lower than their code needs, in px. */
const TILE = 20

interface HeadingsProps {
  readonly columns: readonly RibbonColumn[]
  /** Where each column begins, in px. */
  readonly at: readonly number[]
  /** What the plan calls its lists, where it has names of its own. */
  readonly names: ReturnType<typeof listNames>
}

/** The headings of the columns. */
export function Headings({ columns, at, names }: HeadingsProps) {
  const nameOf = (kind: RibbonColumn['kind']) => names[kind] ?? s.lists[kind]
  const levels = new Set(columns.map(({ level }) => level)).size
  return columns.map(({ kind, level }, index) => (
    <text
      key={`${kind} ${level}`}
      className={`ribbon-heading ${kind === 'owner' ? 'owner' : hueOf(kind)}`}
      x={at[index]}
      y={14}
    >
      {levels > 1 && kind !== 'owner' ? s.level(nameOf(kind), level) : nameOf(kind)}
    </text>
  ))
}

interface RibbonPathsProps {
  readonly ribbons: readonly PlacedRibbon[]
  readonly hues: ReadonlyMap<string, string>
  /** Undefined while nothing is looked at. */
  readonly lit: LitRibbons | undefined
}

/** The ribbons, in the hue of the side that they lead to. */
export const RibbonPaths = memo(function RibbonPaths({ ribbons, hues, lit }: RibbonPathsProps) {
  const look = (ribbon: PlacedRibbon['ribbon']) => {
    const light = lit === undefined ? '' : lit.ribbons.has(ribbon) ? ' lit' : ' off'
    const strength = ribbon.by === 'link' ? LOOKS[ribbon.width] : ribbon.by
    return `ribbon ${strength} ${hues.get(ribbon.to) ?? 'owner'}${light}`
  }
  return (
    <g aria-hidden="true">
      {ribbons.map(({ ribbon, path, width }) => (
        <path key={`${ribbon.from} ${ribbon.to}`} className={look(ribbon)} d={path} strokeWidth={width} />
      ))}
    </g>
  )
})

interface NodeTileProps {
  readonly plan: Plan
  readonly node: PlacedNode
  readonly light: 'selected' | 'lit' | 'off' | undefined
}

/** A node as a tile with its code, its text beside it. */
export function NodeTile({ plan, node, light }: NodeTileProps) {
  const record = recordAt(plan, node.id)
  if (record === undefined) return null
  const height = Math.max(TILE, node.height)
  const middle = node.y + node.height / 2
  const item = record.table === 'item' ? record : undefined
  const hue = item === undefined ? 'owner' : hueOf(item.kind)
  const code = item === undefined ? initials(record.table === 'person' ? record.name : '') : item.code
  const label = record.table === 'item' ? record.text : record.name
  return (
    <g className={`ribbon-node ${hue}${light === undefined ? '' : ` ${light}`}`} aria-hidden="true">
      <title>{item === undefined ? label : `${codeIn(plan, item)} ${label}`}</title>
      <rect x={node.x} y={middle - height / 2} width={NODE} height={height} rx="2" />
      <text className="ribbon-code" x={node.x + NODE / 2} y={middle + 4} textAnchor="middle">
        {shortCode(code)}
      </text>
      <text className="ribbon-label" x={node.x + NODE + LABEL_GAP} y={middle + 4}>
        {ribbonLabel(label)}
      </text>
    </g>
  )
}

/** The hue of every node, for the ribbons that lead to it. */
export function huesOf(plan: Plan, nodes: readonly RibbonNode[]): Map<string, string> {
  return new Map(
    nodes.map(({ id }) => {
      const record = recordAt(plan, id)
      return [id, record?.table === 'item' ? hueOf(record.kind) : 'owner']
    }),
  )
}

function initials(name: string): string {
  return name
    .split(/\s+/)
    .map(word => [...word][0] ?? '')
    .slice(0, 2)
    .join('')
    .toLocaleUpperCase()
}

/** What a tile has room for. */
function shortCode(code: string): string {
  const letters = [...code]
  return letters.length <= 6 ? code : `${letters.slice(0, 5).join('')}…`
}
