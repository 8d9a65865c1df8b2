import './meter.css'

interface MeterProps {
  readonly value: number
  /** Where the tick stands, if there is a limit. */
  readonly limit?: number
  /** What the whole bar stands for, where several are compared. */
  readonly most?: number
  /** What it was before a change, drawn as an outline. */
  readonly was?: number
}

/** A value as a bar against a limit. It only repeats what stands in words beside it. */
export function Meter({ value, limit, most = 0, was = 0 }: MeterProps) {
  const whole = Math.max(most, value, limit ?? 0, was, 1)
  const share = (part: number) => `${(part / whole) * 100}%`
  return (
    <span className={limit !== undefined && value > limit ? 'meter over' : 'meter'} aria-hidden="true">
      <span style={{ width: share(value) }} />
      {was > value && <span className="was" style={{ width: share(was) }} />}
      {limit !== undefined && <i style={{ left: share(limit) }} />}
    </span>
  )
}
