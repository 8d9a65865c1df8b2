import { detailStrings as s } from '../../../strings/inspector-details.ts'
import { later } from '../../../ui/later.ts'
import { Section } from './section.tsx'

const RecordHistory = later(async () => (await import('./details/record-history.tsx')).RecordHistory)

/** What happened to a record, read from the log when it is opened. */
export function RecordHistorySection({ record }: { readonly record: string }) {
  return (
    <Section name="history" title={s.history}>
      <RecordHistory key={record} record={record} />
    </Section>
  )
}
