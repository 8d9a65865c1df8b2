import { useEffect, useState } from 'react'
import type { AddresseeInfo } from '../../../../src/contract/answers.ts'
import type { PersonId } from '../../../../src/domain/record/ids.ts'
import { personIdSchema } from '../../../../src/domain/record/ids.ts'
import { LONG_MAX, dateSchema } from '../../../../src/domain/record/values.ts'
import { notify } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextArea, TextField } from '../../../ui/field.tsx'
import { useClose } from './use-close.ts'

/** Chooses who is asked, and makes each of them a file to answer. */
export function PacketsDialog() {
  const app = useApp()
  const close = useClose()
  const matrix = useAppState(state => state.view.matrix)
  const [people, loadProblem] = useAddressees()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [due, setDue] = useState('')
  const [message, setMessage] = useState('')
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const chosen = (people ?? []).filter(each => !left.has(each.person))
  const badDue = due.trim() !== '' && !dateSchema.safeParse(due.trim()).success
  const make = async () => {
    if (matrix === undefined || badDue || chosen.length === 0 || busy) return
    setBusy(true)
    const to: PersonId[] = chosen.map(each => personIdSchema.parse(each.person))
    const answer = await app.host.makePackets({
      matrix,
      to,
      ...(due.trim() === '' ? {} : { due: due.trim() }),
      ...(message.trim() === '' ? {} : { message: message.trim() }),
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    if (answer.value.files.length === 0) return
    close()
    notify(app, { tone: 'info', text: s.saved(answer.value.files) })
  }
  return (
    <Dialog
      size="medium"
      title={s.packets}
      closeLabel={s.close}
      onClose={close}
      onSubmit={() => void make()}
      actions={
        <>
          <Button onClick={close}>{s.cancel}</Button>
          <Button look="primary" type="submit" disabled={busy || chosen.length === 0}>
            {s.makePackets(chosen.length)}
          </Button>
        </>
      }
    >
      <p>{s.packetsLead}</p>
      {(problem ?? loadProblem) !== undefined && (
        <p className="problem" role="alert">
          {problem ?? loadProblem}
        </p>
      )}
      {people?.length === 0 && <p>{s.nobodyAsked}</p>}
      {people !== undefined && people.length > 0 && (
        <Addressees people={people} left={left} setLeft={setLeft} />
      )}
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
    </Dialog>
  )
}

function useAddressees(): [readonly AddresseeInfo[] | undefined, string | undefined] {
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
  return [people, problem]
}

interface AddresseesProps {
  readonly people: readonly AddresseeInfo[]
  readonly left: ReadonlySet<string>
  readonly setLeft: (left: ReadonlySet<string>) => void
}

/** Codes that are named before the rest is counted. */
const NAMED = 6

function Addressees({ people, left, setLeft }: AddresseesProps) {
  const toggle = (person: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(person)
    else next.add(person)
    setLeft(next)
  }
  return (
    <fieldset>
      <legend>{s.to}</legend>
      <label className="check">
        <input
          type="checkbox"
          checked={left.size === 0}
          onChange={event =>
            setLeft(event.target.checked ? new Set() : new Set(people.map(each => each.person)))
          }
        />
        {s.all}
      </label>
      {people.map(({ person, name, asked }) => (
        <label key={person} className="check">
          <input
            type="checkbox"
            checked={!left.has(person)}
            onChange={event => toggle(person, event.target.checked)}
          />
          <span>
            <b>{name}</b>, {s.askedMany(asked.length, asked.slice(0, NAMED))}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
