import type { Item } from '../../../../src/domain/item/item.ts'
import { columnsFor } from '../../../../src/domain/item/own-columns.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { detailStrings as s } from '../../../strings/inspector-details.ts'
import { later } from '../../../ui/later.ts'
import type { PatchItem } from './record-editing.tsx'
import { RecordHistorySection } from './record-history-section.tsx'
import { Section } from './section.tsx'

const Months = later(async () => (await import('./details/months.tsx')).Months)
const Milestones = later(async () => (await import('./details/milestones.tsx')).Milestones)
const MeasureDetails = later(async () => (await import('./details/measure-details.tsx')).MeasureDetails)
const OwnColumns = later(async () => (await import('./details/own-columns.tsx')).OwnColumns)
const Cascade = later(async () => (await import('./details/cascade.tsx')).Cascade)
const Translations = later(async () => (await import('./details/translations.tsx')).Translations)
const ItemThread = later(async () => (await import('../../../thread/item-thread.tsx')).ItemThread)

interface ItemDetailsProps {
  readonly item: Item
  readonly patch: PatchItem
}

/** What is needed less often, each part loaded when it is first opened. */
export function ItemDetails({ item, patch }: ItemDetailsProps) {
  const { plan } = useOpenDocument()
  const columns = columnsFor(headOf(plan), item.kind)
  const metric = item.kind === 'metric' ? item : undefined
  return (
    <>
      {metric && (
        <>
          <Section name="months" title={s.months} note={countOf(readings(metric))}>
            <Months metric={metric} patch={patch} />
          </Section>
          <Section name="measure" title={s.measure}>
            <MeasureDetails metric={metric} patch={patch} />
          </Section>
        </>
      )}
      <Section name="milestones" title={s.milestones} note={countOf(item.milestones?.length)}>
        <Milestones item={item} patch={patch} />
      </Section>
      <Section name="own-columns" title={s.ownColumns} note={countOf(columns.length)}>
        <OwnColumns item={item} columns={columns} patch={patch} />
      </Section>
      <Section name="cascade" title={s.cascade} note={countOf(hangingCount(item))}>
        <Cascade item={item} patch={patch} />
      </Section>
      <Section
        name="translations"
        title={s.translations}
        note={countOf(Object.keys(item.translations ?? {}).length)}
      >
        <Translations item={item} patch={patch} />
      </Section>
      <Section name="thread" title={s.thread}>
        <ItemThread item={item.id} />
      </Section>
      <RecordHistorySection record={item.id} />
    </>
  )
}

function countOf(count = 0): number | undefined {
  return count === 0 ? undefined : count
}

function readings({ past = [], actual = [] }: Extract<Item, { kind: 'metric' }>): number {
  return past.length + actual.filter(value => value !== null).length
}

function hangingCount({ deploys = [], feeds = [], displaces = [] }: Item): number {
  return deploys.length + feeds.length + displaces.length
}
