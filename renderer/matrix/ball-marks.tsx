import { memo } from 'react'
import type { Ball } from '../../src/catchball/ball.ts'
import type { Label, MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import { ballStrings } from '../strings/ball.ts'
import './ball-marks.css'
import { BALL_PAD, BALL_SIZE, BALL_TEXT, ballLength } from './ball-size.ts'
import { Layer } from './layer.tsx'

interface BallMarksProps {
  readonly layout: MatrixLayout
  readonly scale: number
  readonly balls: ReadonlyMap<string, Ball>
}

/** Over the far end of each label that is negotiated about: whose turn it is as a sign, and how far apart the sides are. */
export const BallMarks = memo(function BallMarks({ layout, scale, balls }: BallMarksProps) {
  return (
    <Layer layout={layout} scale={scale}>
      {Object.values(layout.labels)
        .flat()
        .map(label => {
          const ball = balls.get(label.id)
          return ball && <BallMark key={label.id} label={label} ball={ball} />
        })}
    </Layer>
  )
})

function BallMark({ label, ball }: { readonly label: Label; readonly ball: Ball }) {
  const { box, turned, flag } = label
  const text = ballStrings.short(ball)
  const length = ballLength(ball)
  // The layout keeps this room free (`aside`), beside a warning that stands there. A turned label's far end is its upper one.
  const place = turned
    ? `translate(${box.x + (box.width - BALL_SIZE) / 2} ${(flag === undefined ? box.y : flag.box.y + flag.box.height) + length + BALL_PAD}) rotate(-90)`
    : `translate(${(flag?.box.x ?? box.x + box.width) - length - BALL_PAD} ${box.y + (box.height - BALL_SIZE) / 2})`
  return (
    <g className={`ball-mark ${ball.turn}`} transform={place}>
      <rect width={length} height={BALL_SIZE} rx="2" />
      <g transform={turned ? `translate(${BALL_SIZE} 0) rotate(90)` : undefined}>
        <path d={SIGNS[ball.turn]} />
      </g>
      {text !== '' && (
        <text x={BALL_SIZE} y={BALL_SIZE / 2} dy="0.36em" fontSize={BALL_TEXT}>
          {text}
        </text>
      )}
    </g>
  )
}

/** In a box of 16: the ball comes here, goes there, is with somebody else, lies still. */
const SIGNS: Readonly<Record<Ball['turn'], string>> = {
  ours: 'M13 8H3.5M7.5 4 3.5 8l4 4',
  theirs: 'M3 8h9.5M8.5 4l4 4-4 4',
  third: 'M4 12 12 4M6 4h6v6',
  none: 'M3.5 8.5l3 3 6-7',
}
