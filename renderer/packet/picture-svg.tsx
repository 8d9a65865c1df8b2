import { memo } from 'react'
import type { Picture } from '../../src/catchball/packet-document.ts'
import { markParts } from '../../src/layout/mark-parts.ts'
import type { MarkPart } from '../../src/layout/mark-parts.ts'

type Mark = Picture['marks'][number]
type Line = Picture['lines'][number]

/** Letters that browsers would turn round by themselves; the layout has done so already. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ue000-\uefff\ufb1d-\ufdff\ufe70-\ufefc]/

/** The picture of the slice as it was laid out, in the colours of the theme. */
export const PictureSvg = memo(function PictureSvg({
  picture,
  name,
}: {
  readonly picture: Picture
  readonly name: string
}) {
  const { width, height, areas, boxes, rules, marks, lines } = picture
  return (
    <svg className="picture" role="img" aria-label={name} width={width} viewBox={`0 0 ${width} ${height}`}>
      {areas.map((area, at) => (
        <polygon key={at} points={area.points.join(' ')} fill={ink(area.fill)} />
      ))}
      {boxes.map(({ x, y, width: w, height: h, fill, stroke, strokeWidth, radius }, at) => (
        <rect
          key={at}
          {...{ x, y, width: w, height: h, rx: radius, strokeWidth }}
          fill={fill === undefined ? 'none' : ink(fill)}
          stroke={stroke === undefined ? undefined : ink(stroke)}
        />
      ))}
      {rules.map(({ x1, y1, x2, y2, ink: name, width: strokeWidth }, at) => (
        <line key={at} {...{ x1, y1, x2, y2, strokeWidth }} stroke={ink(name)} />
      ))}
      {marks.map((mark, at) => (
        <MarkDrawn key={at} mark={mark} />
      ))}
      {lines.map((line, at) => (
        <LineDrawn key={at} line={line} />
      ))}
    </svg>
  )
})

/** The name of an ink as the colour that the theme gives it. */
function ink(name: string): string {
  return `var(--${name})`
}

function LineDrawn({ line }: { readonly line: Line }) {
  const { x, y, size, ink: name, turned, runs } = line
  const visual = runs.some(run => RIGHT_TO_LEFT.test(run.text))
  return (
    <text
      fill={ink(name)}
      fontSize={size}
      transform={`translate(${x} ${y})${turned ? ' rotate(-90)' : ''}`}
      {...(visual ? { direction: 'ltr', unicodeBidi: 'bidi-override' } : {})}
    >
      {runs.map((run, at) => (
        <tspan key={at} x={run.x} fontFamily={`${run.face}, sans-serif`}>
          {run.text}
        </tspan>
      ))}
    </text>
  )
}

function MarkDrawn({ mark }: { readonly mark: Mark }) {
  return (
    <g transform={`translate(${mark.x} ${mark.y})`}>
      {markParts({ ...mark, ink: 'ink-1' }).map((part, at) => (
        <Part key={at} part={part} colour={ink(mark.ink)} />
      ))}
    </g>
  )
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
