import { useState } from 'react'
import type { PersonLoad } from '../../../../../src/alignment/load/person-load.ts'
import type { PersonId } from '../../../../../src/domain/record/ids.ts'
import { openDialog } from '../../../../store/app.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'
import { Button } from '../../../../ui/button.tsx'
import { ColumnHeads } from '../../../../ui/column-heads.tsx'
import { PersonRow } from './person-row.tsx'
import { usePartDrag } from './use-part-drag.tsx'

/** Rows that are drawn before *Show more*. */
const BATCH = 200

/** Everybody with their load, the heaviest first; what it is made of opens below, and goes to somebody else from there. */
export function PeopleLoads({ loads }: { readonly loads: readonly PersonLoad[] }) {
  const [limit, setLimit] = useState(BATCH)
  const [opened, setOpened] = useState<ReadonlySet<PersonId>>(new Set())
  const drag = usePartDrag(loads)
  const [first] = loads
  if (first === undefined) return <p className="empty">{s.nobody}</p>
  const sorted = [...loads].sort((a, b) => b.load - a.load || b.leads - a.leads)
  return (
    <section aria-label={s.sections.people}>
      <Lead text={s.peopleLead(first.limit, first.leadLimit)} />
      <table className="list load-table" aria-label={s.peopleTable}>
        <ColumnHeads columns={s.columns} />
        {sorted.slice(0, limit).map(each => (
          <PersonRow
            key={each.person.id}
            carried={each}
            most={sorted[0]?.load ?? 0}
            open={opened.has(each.person.id)}
            onToggle={() => setOpened(toggled(opened, each.person.id))}
            drag={drag}
          />
        ))}
      </table>
      {sorted.length > limit && (
        <Button onClick={() => setLimit(limit + BATCH)}>
          {s.more(Math.min(BATCH, sorted.length - limit))}
        </Button>
      )}
      {drag.tag}
    </section>
  )
}

function Lead({ text }: { readonly text: string }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  return (
    <div className="load-lead">
      <p className="lead">{text}</p>
      {!fixed && <Button onClick={() => openDialog(app, { kind: 'limits' })}>{s.limits}</Button>}
    </div>
  )
}

function toggled(opened: ReadonlySet<PersonId>, id: PersonId): ReadonlySet<PersonId> {
  const next = new Set(opened)
  if (!next.delete(id)) next.add(id)
  return next
}
