import { useEffect, useState } from 'react'
import type { AddresseeInfo } from '../../../../src/contract/answers.ts'
import { personIdSchema } from '../../../../src/domain/record/ids.ts'
import { LONG_MAX, dateSchema } from '../../../../src/domain/record/values.ts'
import { closeDialog, notify } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { AddresseeList } from './addressee-list.tsx'
import { FormDialog, ProblemLine } from './form-dialog.tsx'

/** Chooses who is asked, and makes each of them a file to answer. */
export function PacketsDialog() {
  const { people, problem: loading } = useAddressees()
  const { problem, busy, make } = useMakePackets()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [due, setDue] = useState('')
  const [message, setMessage] = useState('')
  const [titles, setTitles] = useState(false)
  const chosen = (people ?? []).filter(each => !left.has(each.person))
  const badDue = due.trim() !== '' && !dateSchema.safeParse(due.trim()).success
  return (
    <FormDialog
      title={s.packets}
      size="medium"
      confirm={s.makePackets(chosen.length)}
      disabled={busy || badDue || chosen.length === 0}
      onSubmit={() => void make(chosen, { due: due.trim(), message: message.trim(), titles })}
    >
      <p>{s.packetsLead}</p>
      <ProblemLine text={problem ?? loading} />
      {people && <AddresseeList people={people} left={left} onChange={setLeft} />}
      <div className="columns">
        <TextField
          label={s.due}
          hint={s.dueHint}
          problem={badDue ? s.badDate : undefined}
          value={due}
          onChange={event => setDue(event.target.value)}
        />
      </div>
      <TextArea
        label={s.message}
        maxLength={LONG_MAX}
        value={message}
        onChange={event => setMessage(event.target.value)}
      />
      <TitlesCheck on={titles} set={setTitles} />
    </FormDialog>
  )
}

interface TitlesCheckProps {
  readonly on: boolean
  readonly set: (on: boolean) => void
}

function TitlesCheck({ on, set }: TitlesCheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={event => set(event.target.checked)} />
      {s.titles}
    </label>
  )
}

interface Wishes {
  readonly due: string
  readonly message: string
  readonly titles: boolean
}

function useMakePackets() {
  const app = useApp()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const make = async (to: readonly AddresseeInfo[], { due, message, titles }: Wishes) => {
    const { matrix } = app.store.getState().view
    if (matrix === undefined || busy) return
    setBusy(true)
    const answer = await app.host.makePackets({
      matrix,
      to: to.map(each => personIdSchema.parse(each.person)),
      ...(due === '' ? {} : { due }),
      ...(message === '' ? {} : { message }),
      titles,
    })
    setBusy(false)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value.files.length > 0) {
      closeDialog(app)
      notify(app, { tone: 'info', text: s.saved(answer.value.files) })
    }
  }
  return { problem, busy, make }
}

function useAddressees() {
  const app = useApp()
  const matrix = useAppState(state => state.view.matrix)
  const [people, setPeople] = useState<readonly AddresseeInfo[]>()
  const [problem, setProblem] = useState<string>()
  useEffect(() => {
    if (matrix === undefined) return
    let current = true
    void app.host.addressees(matrix).then(answer => {
      if (!current) return
      if (answer.ok) setPeople(answer.value)
      else setProblem(answer.error.message)
    })
    return () => {
      current = false
    }
  }, [app, matrix])
  return { people, problem }
}
