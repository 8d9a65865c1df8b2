import type { Item } from '../../../../../src/domain/item/item.ts'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { needed, readDate, readMeasure } from '../../../../store/readers.ts'
import type { PatchItem } from '../record-editing.tsx'
import { DatedValues } from './dated-values.tsx'

interface MilestonesProps {
  readonly item: Item
  readonly patch: PatchItem
}

/** What is to be reached on the way, and by when. */
export function Milestones({ item, patch }: MilestonesProps) {
  return (
    <DatedValues
      field="milestones"
      rows={(item.milestones ?? []).map(({ by, value }) => ({ when: by, value }))}
      when={s.by}
      value={s.value}
      another={s.anotherMilestone}
      readWhen={needed(readDate)}
      readValue={needed(readMeasure)}
      write={rows =>
        patch({
          milestones: rows.length === 0 ? null : rows.map(row => ({ by: row.when, value: row.value })),
        })
      }
    />
  )
}
