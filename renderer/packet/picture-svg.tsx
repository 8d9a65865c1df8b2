import { memo } from 'react'
import type { Picture } from '../../src/catchball/packet-document.ts'
import { markParts } from '../../src/layout/mark-parts.ts'
import type { MarkPart } from '../../src/layout/mark-parts.ts'

/** Letters that browsers would turn round by themselves; the layout has done so already. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ue000-\uefff\ufb1d-\ufdff\ufe70-\ufefc]/

/** The picture of the slice as it was laid out, in the colours of the theme. */
export const PictureSvg = memo(function PictureSvg({ picture, name }: PictureProps) {
  const { width, height, areas, boxes, rules, marks, texts } = picture
  return (
    <svg className="picture" role="img" aria-label={name} width={width} viewBox={`0 0 ${width} ${height}`}>
      {areas.map((area, at) => (
        <polygon key={at} points={area.points.join(' ')} fill={ink(area.fill)} />
      ))}
      {boxes.map((group, at) => (
        <Boxes key={at} group={group} />
      ))}
      {rules.map(({ ink: name, width: strokeWidth, at: ends }, at) => (
        <path
          key={at}
          stroke={ink(name)}
          strokeWidth={strokeWidth}
          d={groups(ends, 4)
            .map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`)
            .join('')}
        />
      ))}
      {marks.map((group, at) => (
        <Marks key={at} group={group} />
      ))}
      {texts.map((group, at) => (
        <Texts key={at} group={group} />
      ))}
    </svg>
  )
})

interface PictureProps {
  readonly picture: Picture
  readonly name: string
}

/** The name of an ink as the colour that the theme gives it. */
function ink(name: string): string {
  return `var(--${name})`
}

/** Numbers in groups of so many. */
function groups(values: readonly number[], size: number): number[][] {
  return Array.from({ length: Math.floor(values.length / size) }, (_, at) =>
    values.slice(at * size, (at + 1) * size),
  )
}

function Boxes({ group }: { readonly group: Picture['boxes'][number] }) {
  const { fill, stroke, strokeWidth, radius, at: places } = group
  return (
    <g
      fill={fill === undefined ? 'none' : ink(fill)}
      stroke={stroke === undefined ? undefined : ink(stroke)}
      strokeWidth={strokeWidth}
    >
      {groups(places, 4).map(([x, y, width, height], at) => (
        <rect key={at} x={x} y={y} width={width} height={height} rx={radius} />
      ))}
    </g>
  )
}

function Texts({ group }: { readonly group: Picture['texts'][number] }) {
  const { face, size, ink: name, turned, at: places, texts } = group
  return (
    <g fill={ink(name)} fontSize={size} fontFamily={`${face}, sans-serif`}>
      {groups(places, 2).map(([x, y], at) => (
        <text
          key={at}
          transform={`translate(${x} ${y})${turned ? ' rotate(-90)' : ''}`}
          {...(RIGHT_TO_LEFT.test(texts[at] ?? '') ? { direction: 'ltr', unicodeBidi: 'bidi-override' } : {})}
        >
          {texts[at]}
        </text>
      ))}
    </g>
  )
}

function Marks({ group }: { readonly group: Picture['marks'][number] }) {
  const { shape, size, ink: name, at: places } = group
  const parts = markParts({ shape, size, x: 0, y: 0, ink: 'ink-1' })
  return groups(places, 2).map(([x, y], place) => (
    <g key={place} transform={`translate(${x} ${y})`}>
      {parts.map((part, at) => (
        <Part key={at} part={part} colour={ink(name)} />
      ))}
    </g>
  ))
}

function Part({ part, colour }: { readonly part: MarkPart; readonly colour: string }) {
  const stroke = 'stroke' in part ? part.stroke : undefined
  const paint =
    stroke === undefined
      ? { fill: colour }
      : ({ fill: 'none', stroke: colour, strokeWidth: stroke, strokeLinejoin: 'round' } as const)
  switch (part.kind) {
    case 'disc':
      return <circle r={part.radius} {...paint} />
    case 'polygon':
      return <polygon points={part.points.join(' ')} {...paint} />
    case 'tile': {
      const { side, radius } = part
      return <rect x={-side / 2} y={-side / 2} width={side} height={side} rx={radius} {...paint} />
    }
    case 'letter':
      return (
        <text
          y={part.y}
          fontSize={part.size}
          fontFamily={`${part.face}, sans-serif`}
          textAnchor="middle"
          fill={part.ink === undefined ? colour : ink(part.ink)}
        >
          {part.letter}
        </text>
      )
  }
}
