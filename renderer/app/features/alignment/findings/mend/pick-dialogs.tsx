import { useState } from 'react'
import type { Item } from '../../../../../../src/domain/item/item.ts'
import { listOf, peopleOf } from '../../../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../../../src/domain/record/entities.ts'
import { fillIn, makeHelper, makeLead } from '../../../../../store/edit-findings.ts'
import { useApp, useOpenDocument } from '../../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../../strings/findings.ts'
import { Combobox } from '../../../../../ui/combobox.tsx'
import { MendFrame } from '../mend-frame.tsx'
import { Pick } from './pick.tsx'

interface DialogProps {
  readonly item: Item
  readonly close: () => void
}

/** Finds who is accountable for a priority, or who helps with it. */
export function PersonDialog({ item, part, close }: DialogProps & { readonly part: 'lead' | 'help' }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const people = peopleOf(plan).filter(({ kind }) => kind === 'person')
  const [chosen, setChosen] = useState<Person>()
  const lead = part === 'lead'
  const submit = () => {
    if (chosen !== undefined && (lead ? makeLead : makeHelper)(app, item, chosen)) close()
  }
  return (
    <MendFrame
      title={lead ? s.leadTitle(item.code) : s.helpTitle(item.code)}
      confirm={chosen === undefined ? s.save : lead ? s.leadDo(chosen.name) : s.helpDo(chosen.name)}
      disabled={chosen === undefined}
      onSubmit={submit}
      close={close}
    >
      <Combobox
        label={s.person}
        options={people.map(({ id, name, title }) => ({ id, label: name, ...(title && { note: title }) }))}
        value={chosen?.name ?? ''}
        onChoose={id => setChosen(people.find(person => person.id === id))}
        unknown={() => s.noPartner}
        nothing={s.noPartner}
      />
    </MendFrame>
  )
}

/** Finds what gives way to something that came during the year. */
export function DisplaceDialog({ item, close }: DialogProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const others = listOf(plan, item.matrix, item.kind).filter(({ id }) => id !== item.id)
  const [chosen, setChosen] = useState<Item>()
  const submit = () => {
    if (chosen === undefined) return
    const patch = { displaces: [...(item.displaces ?? []), chosen.id] }
    if (fillIn(app, item, patch, s.displaceSaid(item.code, chosen.code))) close()
  }
  return (
    <MendFrame
      title={s.displaceTitle(item.code)}
      confirm={chosen === undefined ? s.save : s.displaceDo(chosen.code)}
      disabled={chosen === undefined}
      onSubmit={submit}
      close={close}
    >
      <Pick label={s.displaceWhat} items={others} chosen={chosen} onChoose={setChosen} />
    </MendFrame>
  )
}
