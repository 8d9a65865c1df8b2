import { loadStrings as s } from '../../../../strings/load.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Meter } from '../../../../ui/meter.tsx'

interface LoadCellProps {
  readonly name: string
  readonly load: number
  readonly limit: number
  /** What a full bar stands for. */
  readonly most: number
}

/** A load as a number and a bar against its limit, with a weight and in words where it is above. */
export function LoadCell({ name, load, limit, most }: LoadCellProps) {
  const over = load > limit
  return (
    <span className={over ? 'load-cell over' : 'load-cell'} title={s.loadOf(name, load, limit)}>
      <span className="load-figure" aria-hidden="true">
        {over && <Icon name="weight" size={14} />}
        {load}
      </span>
      <Meter value={load} limit={limit} most={most} />
      <span className="load-limit" aria-hidden="true">
        {s.limit(limit)}
      </span>
      <span className="unseen">
        {s.loadOf(name, load, limit)}
        {over && `, ${s.tooMany}`}
      </span>
    </span>
  )
}
