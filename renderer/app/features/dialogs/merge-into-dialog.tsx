import { useState } from 'react'
import { peopleStrings as s } from '../../../strings/people.ts'
import { Choice } from '../../../ui/choice.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

interface Named {
  readonly id: string
  readonly name: string
}

interface MergeIntoProps<T extends Named> {
  /** Several: one of them stays. One alone: it is asked with whom it is merged, and which of the two stays. */
  readonly chosen: readonly T[]
  readonly all: readonly T[]
  /** Says what merging `from` into `into` does, one line each. */
  readonly preview: (from: readonly T[], into: T) => readonly string[]
  readonly merge: (from: readonly T[], into: T) => void
}

/** Makes several records one, after saying what that does. */
export function MergeIntoDialog<T extends Named>({ chosen, all, preview, merge }: MergeIntoProps<T>) {
  const close = useClose()
  const [first] = chosen
  const others = all.filter(one => one.id !== first?.id)
  const [partner, setPartner] = useState<string>()
  const [kept, setKept] = useState<string>()
  const single = chosen.length === 1
  const mate = others.find(one => one.id === partner) ?? others[0]
  const group = single && mate !== undefined ? [mate, ...chosen] : chosen
  const into = group.find(one => one.id === kept) ?? group[0]
  if (into === undefined || group.length < 2) return null
  const from = group.filter(one => one !== into)
  const submit = () => {
    close()
    merge(from, into)
  }
  return (
    <FormDialog title={s.mergeTitle} size="medium" confirm={s.doMerge(into.name)} onSubmit={submit}>
      <p>{s.mergeLead}</p>
      {single && <Choice label={s.mergeWith} value={mate?.id} of={others} choose={setPartner} />}
      <Choice label={s.keep} value={into.id} of={group} choose={setKept} />
      <ul className="notes">
        {preview(from, into).map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>{s.undoable}</p>
    </FormDialog>
  )
}
