import { headOf } from '../../../../../src/domain/plan/plan.ts'
import { DEFAULT_LIMITS } from '../../../../../src/domain/record/entities.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Meter } from '../../../../ui/meter.tsx'

/** A load as a number, as a bar against the limit, and with a weight where it is above. */
export function LoadBar({ load }: { readonly load: number }) {
  const limit = headOf(useOpenDocument().plan).limits.load ?? DEFAULT_LIMITS.load
  const over = load > limit
  return (
    <span className={over ? 'owner-load over' : 'owner-load'} title={s.loadIs(load, limit)}>
      <span className="owner-load-number" aria-hidden="true">
        {load}
      </span>
      <Meter value={load} limit={limit} />
      {over && <Icon name="weight" size={14} />}
      <span className="unseen">{s.loadIs(load, limit)}</span>
    </span>
  )
}
