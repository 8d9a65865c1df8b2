import { memo } from 'react'
import type { Area, Box, FaceId, Mark, Rule, TextLine } from '../../src/layout/drawing.ts'
import type { Tile } from '../../src/layout/matrix/matrix-layout.ts'
import type { RoleName } from '../../src/domain/record/entities.ts'
import { markParts } from '../../src/layout/mark-parts.ts'
import type { MarkPart } from '../../src/layout/mark-parts.ts'
import { roleLetter } from '../ui/glyphs.tsx'

/**
 * The pieces of a drawing as SVG. Colours are class names that the theme gives their values; places and widths come from the
 * layout and are drawn as they are.
 */
export const Line = memo(function Line({
  line,
  bold = false,
}: {
  readonly line: TextLine
  readonly bold?: boolean
}) {
  const { x, y, size, ink, turned, runs } = line
  return (
    <text
      className={`set fill-${ink}`}
      fontSize={size}
      transform={turned ? `translate(${x} ${y}) rotate(-90)` : `translate(${x} ${y})`}
    >
      {runs.map(run => (
        <tspan
          key={run.x}
          x={run.x}
          fontFamily={bold ? boldFace(run.face) : run.face}
          textLength={bold && run.text.trim() !== '' ? run.width : undefined}
          lengthAdjust={bold ? 'spacingAndGlyphs' : undefined}
        >
          {run.text}
        </tspan>
      ))}
    </text>
  )
})

/** The same face in bold; drawn to the width of the regular one, so that nothing moves when a label lights up. */
function boldFace(face: FaceId): FaceId {
  return face.replace(/-\d+$/, '-600')
}

/** A filled or framed rectangle. */
export function BoxShape({ box }: { readonly box: Box }) {
  const { x, y, width, height, fill, stroke, strokeWidth, radius } = box
  return (
    <rect
      className={`fill-${fill ?? 'none'} stroke-${stroke ?? 'none'}`}
      x={x}
      y={y}
      width={width}
      height={height}
      rx={radius}
      strokeWidth={strokeWidth}
    />
  )
}

/** Straight lines of one kind as one path, which costs the browser one element for all of them. */
export function Rules({ rules }: { readonly rules: readonly Rule[] }) {
  const byLook = new Map<string, { readonly rule: Rule; readonly path: string[] }>()
  for (const rule of rules) {
    const look = `${rule.ink} ${rule.width}`
    const group = byLook.get(look) ?? { rule, path: [] }
    group.path.push(`M${rule.x1} ${rule.y1}L${rule.x2} ${rule.y2}`)
    byLook.set(look, group)
  }
  return [...byLook].map(([look, { rule, path }]) => (
    <path key={look} className={`fill-none stroke-${rule.ink}`} strokeWidth={rule.width} d={path.join('')} />
  ))
}

/** A filled polygon. */
export function AreaShape({ area }: { readonly area: Area }) {
  return <polygon className={`fill-${area.fill}`} points={area.points.join(' ')} />
}

/** A chip or a tile with its letters. */
export function TileShape({ tile }: { readonly tile: Tile }) {
  return (
    <g className={tile.line === undefined ? 'tile empty' : 'tile'}>
      <BoxShape box={tile.box} />
      {tile.line && <Line line={tile.line} />}
    </g>
  )
}

/**
 * A mark: the shape of a strength, a minus for *against*, or a role letter in its tile. One element where the shape allows: a
 * large sheet has thousands.
 */
export function MarkSymbol({ mark, square = false }: { readonly mark: Mark; readonly square?: boolean }) {
  const { shape, x, y, size, ink } = mark
  const share = square ? SQUARES[shape] : undefined
  if (share !== undefined) return <Square x={x} y={y} ink={ink} side={size * share} />
  switch (shape) {
    case 'strong':
    case 'medium':
    case 'weak':
    case 'none':
    case 'against':
      return markParts(mark).map((part, at) => <Shape key={at} part={part} x={x} y={y} ink={ink} />)
    default:
      return <RoleSymbol role={shape} x={x} y={y} size={size} />
  }
}

/** The side of a strength's square, in parts of the size of its mark. */
const SQUARES: Partial<Readonly<Record<Mark['shape'], number>>> = { strong: 1.5, medium: 1, weak: 0.55 }

function Square({ x, y, ink, side }: Pick<Mark, 'x' | 'y' | 'ink'> & { readonly side: number }) {
  return (
    <rect className={`mark ink-${ink} solid`} x={x - side / 2} y={y - side / 2} width={side} height={side} />
  )
}

interface ShapeProps extends Pick<Mark, 'x' | 'y' | 'ink'> {
  readonly part: MarkPart
}

function Shape({ part, x, y, ink }: ShapeProps) {
  const look = `mark ink-${ink} ${'stroke' in part && part.stroke !== undefined ? 'open' : 'solid'}`
  if (part.kind === 'disc')
    return <circle className={look} cx={x} cy={y} r={part.radius} strokeWidth={part.stroke} />
  if (part.kind !== 'polygon') return null
  const points = part.points.map((value, at) => value + (at % 2 === 0 ? x : y)).join(' ')
  return <polygon className={look} points={points} strokeWidth={part.stroke} />
}

interface RoleProps {
  readonly role: RoleName
  readonly x: number
  readonly y: number
  readonly size: number
}

function RoleSymbol({ role, x, y, size }: RoleProps) {
  const inset = role === 'responsible' ? 0.75 : 0
  return (
    <g className={`role role-mark-${role}`}>
      {(role === 'accountable' || role === 'responsible') && (
        <rect
          x={x - size / 2 + inset}
          y={y - size / 2 + inset}
          width={size - 2 * inset}
          height={size - 2 * inset}
          rx="2"
        />
      )}
      <text className="set" x={x} y={y + size * 0.215} fontSize={size * 0.61} textAnchor="middle">
        {roleLetter(role)}
      </text>
    </g>
  )
}
