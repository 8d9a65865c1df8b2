import type { Review } from '../../../../../src/catchball/review.ts'
import { figureWords } from '../../../../store/review/values.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'

const WIDTH = 620
const LEFT = 50
const RIGHT = 570
const AXIS = 34

interface Mark {
  readonly kind: 'baseline' | 'theirs' | 'plan' | 'sent'
  readonly value: number
  readonly name: string
}

/** Baseline, proposed, their counter and current plan on one line, and how far the sides are apart. */
export function ValueLine({ review }: { readonly review: Review }) {
  const { plan } = useOpenDocument()
  const item = plan.tables.item.get(review.item)
  const marks = marksOf(review, item?.baseline, item?.target)
  const theirs = marks.find(({ kind }) => kind === 'theirs')
  const ours = marks.find(({ kind }) => kind === 'plan')
  if (theirs === undefined || ours === undefined) return null
  const at = scaleOver(marks.map(({ value }) => value))
  const gap = figureWords(Number(Math.abs(theirs.value - ours.value).toPrecision(12)))
  const apart = theirs.value === ours.value ? s.together : s.apart(gap)
  const words = marks.map(({ value, name }) => `${figureWords(value)} ${name}`)
  return (
    <svg
      className="value-line"
      viewBox={`0 0 ${WIDTH} 72`}
      role="img"
      aria-label={s.line([...words, apart].join(', '))}
    >
      <path d={`M${LEFT} ${AXIS}H${RIGHT}`} className="axis" />
      <path d={`M${at(theirs.value)} ${AXIS}H${at(ours.value)}`} className="gap" />
      {marks.map(mark => (
        <Sign key={mark.kind} kind={mark.kind} x={at(mark.value)} />
      ))}
      {placed(marks, at).map(({ kind, value, name, x, above }) => (
        <text key={kind} x={x} y={above ? AXIS - 14 : AXIS + 26} textAnchor="middle">
          <tspan className="figure">{figureWords(value)}</tspan> {name}
        </text>
      ))}
      <text x={(at(theirs.value) + at(ours.value)) / 2} y={AXIS + 26} textAnchor="middle" className="apart">
        {marks.some(({ kind }) => kind === 'sent') && crowded(marks, at) ? '' : apart}
      </text>
    </svg>
  )
}

function Sign({ kind, x }: { readonly kind: Mark['kind']; readonly x: number }) {
  switch (kind) {
    case 'baseline':
      return <path d={`M${x} ${AXIS - 8}v16`} className="sign-baseline" />
    case 'theirs':
      return <path d={`M${x} ${AXIS - 8}l8 8-8 8-8-8z`} className="sign-theirs" />
    case 'plan':
      return <rect x={x - 6} y={AXIS - 6} width="12" height="12" className="sign-plan" />
    case 'sent':
      return <rect x={x - 6} y={AXIS - 6} width="12" height="12" className="sign-sent" />
  }
}

function marksOf(review: Review, baseline: unknown, now: unknown): Mark[] {
  const theirs = review.fields.find(({ field }) => field === 'target')?.theirs
  const marks: { readonly kind: Mark['kind']; readonly value: unknown; readonly name: string }[] = [
    { kind: 'baseline', value: baseline, name: s.baselineMark },
    { kind: 'theirs', value: theirs, name: s.theirMark },
    { kind: 'plan', value: now, name: s.planMark },
    { kind: 'sent', value: review.sent?.target === now ? undefined : review.sent?.target, name: s.sentMark },
  ]
  return marks.filter((mark): mark is Mark => typeof mark.value === 'number')
}

function scaleOver(values: readonly number[]): (value: number) => number {
  const [least, most] = [Math.min(...values), Math.max(...values)]
  const span = most - least || 1
  return value => LEFT + ((value - least) / span) * (RIGHT - LEFT)
}

/** Room that a label needs, in px. */
const LABEL = 128

/** Labels above the line; one that would meet its neighbour goes below. */
function placed(marks: readonly Mark[], at: (value: number) => number) {
  const sorted = [...marks].sort((a, b) => at(a.value) - at(b.value))
  let last = -Infinity
  return sorted.map(mark => {
    const x = at(mark.value)
    const above = x - last >= LABEL
    if (above) last = x
    return { ...mark, x: Math.min(Math.max(x, LEFT + 12), RIGHT - 12), above }
  })
}

/** Whether a label stands below the line, where the distance would stand. */
function crowded(marks: readonly Mark[], at: (value: number) => number): boolean {
  return placed(marks, at).some(({ above }) => !above)
}
