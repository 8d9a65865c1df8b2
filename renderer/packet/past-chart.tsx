import type { Matter } from '../../src/exchange/packet/matters.ts'
import { pastText } from '../../src/exchange/packet/item-words.ts'
import { dateText, valueText } from '../../src/exchange/packet/words.ts'
import { usePacket } from './packet-context.tsx'

const [WIDTH, HEIGHT, EDGE] = [220, 44, 5]

/** The past months of a metric as a line, with the target across it; all values in words for who does not see it. */
export function PastChart({ item }: { readonly item: Matter }) {
  const { strings } = usePacket()
  const past = item.past ?? []
  const [first, last] = [past[0], past.at(-1)]
  if (past.length < 2 || first === undefined || last === undefined) return null
  const target = typeof item.target === 'number' ? item.target : undefined
  const values = [...past.map(({ value }) => value), ...(target === undefined ? [] : [target])]
  const [low, high] = [Math.min(...values), Math.max(...values)]
  const y = (value: number) =>
    high === low ? HEIGHT / 2 : EDGE + ((high - value) / (high - low)) * (HEIGHT - 2 * EDGE)
  const x = (at: number) => EDGE + (at / (past.length - 1)) * (WIDTH - 2 * EDGE)
  const short = (month: string) => dateText(month, strings).replace(/^(\p{L}{3})\p{L}*/u, '$1')
  return (
    <figure className="past">
      <figcaption>{strings.past.title}</figcaption>
      <svg
        width={WIDTH}
        height={HEIGHT}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={`${strings.past.title}: ${pastText(item, strings)}`}
      >
        {target !== undefined && <line className="goal" x1={0} x2={WIDTH} y1={y(target)} y2={y(target)} />}
        <polyline points={past.map(({ value }, at) => `${x(at)},${y(value)}`).join(' ')} />
        <circle cx={x(past.length - 1)} cy={y(last.value)} r={3} />
      </svg>
      <span aria-hidden="true">
        {short(first.month)} {valueText(first.value, strings)} – {short(last.month)}{' '}
        <b>{valueText(last.value, strings)}</b>
      </span>
    </figure>
  )
}
