import { line, scaleLinear } from 'd3'
import type { ScaleLinear } from 'd3'
import type { Metric } from '../../../../../src/domain/item/item.ts'
import { formatNumber } from '../../../../../src/support/number-words.ts'
import { matrixWording } from '../../../../../src/layout/matrix/wording.ts'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { monthAt, monthName, seriesOf } from './month-series.ts'
import type { MonthSeries, MonthValue } from './month-series.ts'

const SIZE = { width: 288, height: 132 }
const ROOM = { left: 44, right: 10, top: 10, bottom: 20 }
const LEGEND_Y = SIZE.height + 14

interface Scales {
  readonly x: ScaleLinear<number, number>
  readonly y: ScaleLinear<number, number>
}

interface MonthChartProps {
  readonly metric: Metric
  readonly periodStart: string | undefined
}

/** A metric's readings over its months, beside what was planned and its target. The table below it says the same in words. */
export function MonthChart({ metric, periodStart }: MonthChartProps) {
  const series = seriesOf(metric, periodStart)
  const scales = scalesOf(series)
  if (scales === undefined) return <p className="hint">{s.noReadings}</p>
  return (
    <svg
      className="month-chart"
      viewBox={`0 0 ${SIZE.width} ${LEGEND_Y + 6}`}
      role="img"
      aria-label={describe(series, metric.unit)}
    >
      <Ends scales={scales} />
      {series.target !== undefined && <TargetRule y={scales.y(series.target)} />}
      <path className="planned" d={pathOf(series.planned, scales)} />
      <path className="actual" d={pathOf(series.actual, scales)} />
      {series.actual.map(({ at, value }) => (
        <circle key={at} className="actual" cx={scales.x(at)} cy={scales.y(value)} r={2.6}>
          <title>{`${monthName(monthAt(at))}: ${numberText(value)}`}</title>
        </circle>
      ))}
      <Legend series={series} />
    </svg>
  )
}

function scalesOf({ actual, planned, target }: MonthSeries): Scales | undefined {
  const all = [...actual, ...planned]
  const [first] = all
  if (first === undefined) return undefined
  const months = all.map(({ at }) => at)
  const values = [...all.map(({ value }) => value), ...(target === undefined ? [] : [target])]
  const [from, to] = [Math.min(...months), Math.max(...months)]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const pad = low === high ? Math.abs(low) * 0.1 || 1 : 0
  return {
    x: scaleLinear([from, Math.max(to, from + 1)], [ROOM.left, SIZE.width - ROOM.right]),
    y: scaleLinear([low - pad, high + pad], [SIZE.height - ROOM.bottom, ROOM.top]).nice(4),
  }
}

function pathOf(values: readonly MonthValue[], { x, y }: Scales): string | undefined {
  const draw = line<MonthValue>(
    ({ at }) => x(at),
    ({ value }) => y(value),
  )
  return draw(values) ?? undefined
}

/** The ends of both axes, with what they stand for. */
function Ends({ scales: { x, y } }: { readonly scales: Scales }) {
  const [first = 0, last = 0] = x.domain()
  const [low = 0, high = 0] = y.domain()
  const floor = SIZE.height - ROOM.bottom
  const right = SIZE.width - ROOM.right
  return (
    <g className="ends">
      <path d={`M${ROOM.left} ${ROOM.top}V${floor}H${right}`} />
      <text x={ROOM.left - 6} y={ROOM.top + 4} textAnchor="end">
        {numberText(high)}
      </text>
      <text x={ROOM.left - 6} y={floor} textAnchor="end">
        {numberText(low)}
      </text>
      <text x={ROOM.left} y={floor + 14}>
        {monthName(monthAt(first))}
      </text>
      <text x={right} y={floor + 14} textAnchor="end">
        {monthName(monthAt(last))}
      </text>
    </g>
  )
}

function TargetRule({ y }: { readonly y: number }) {
  return (
    <g className="target">
      <path d={`M${ROOM.left} ${y}H${SIZE.width - ROOM.right}`} />
    </g>
  )
}

/** Each line with its own stroke, so that colour is not needed to tell them apart. */
function Legend({ series }: { readonly series: MonthSeries }) {
  const shown = [
    ...(series.actual.length > 0 ? (['actual'] as const) : []),
    ...(series.planned.length > 0 ? (['planned'] as const) : []),
    ...(series.target === undefined ? [] : (['target'] as const)),
  ]
  return (
    <g className="legend">
      {shown.map((name, at) => (
        <g key={name} className={name} transform={`translate(${ROOM.left + at * 80} ${LEGEND_Y - 4})`}>
          <path d="M0 0H20" />
          {name === 'actual' && <circle className="actual" cx={10} r={2.6} />}
          <text x={25} y={4}>
            {s.series[name]}
          </text>
        </g>
      ))}
    </g>
  )
}

function describe({ actual, planned, target }: MonthSeries, unit: string | undefined): string {
  const [first, last] = [actual[0], actual.at(-1)]
  const amount = (value: number) => (unit === undefined ? numberText(value) : `${numberText(value)} ${unit}`)
  const parts = [
    first && last ? s.chartActual(actual.length, spot(first, amount), spot(last, amount)) : s.chartNone,
    ...(planned.length > 0 ? [s.chartPlanned(planned.length)] : []),
    ...(target === undefined ? [] : [s.chartTarget(amount(target))]),
  ]
  return parts.join(' ')
}

function spot({ at, value }: MonthValue, amount: (value: number) => string): string {
  return `${amount(value)}, ${monthName(monthAt(at))}`
}

function numberText(value: number): string {
  return formatNumber(Number(value.toPrecision(12)), matrixWording.number)
}
