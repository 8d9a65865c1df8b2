import { useState } from 'react'
import type { Finding } from '../../../../../src/alignment/findings/finding.ts'
import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../../src/domain/record/entities.ts'
import type { PersonId } from '../../../../../src/domain/record/ids.ts'
import { LONG_MAX } from '../../../../../src/domain/record/values.ts'
import { waive } from '../../../../store/edit-findings.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Select, TextArea } from '../../../../ui/field.tsx'
import { MendFrame } from './mend-frame.tsx'

interface WaiveProps {
  readonly finding: Finding
  readonly close: () => void
}

/** Asks why a finding is accepted, and who accepts it. */
export function WaiveDialog({ finding, close }: WaiveProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const me = useAppState(state => state.settings.name)
  const people = peopleOf(plan).filter(({ kind }) => kind !== 'vacant')
  const [reason, setReason] = useState('')
  const [by, setBy] = useState<PersonId | undefined>(() => people.find(({ name }) => name === me)?.id)
  const [tried, setTried] = useState(false)
  const nameless = by === undefined && people.length > 0
  const submit = () => {
    if (reason.trim() === '' || nameless) setTried(true)
    else if (waive(app, finding, { reason: reason.trim(), by, on: today() })) close()
  }
  return (
    <MendFrame title={s.waiveTitle} confirm={s.waiveDo} onSubmit={submit} close={close}>
      <p>
        <b>{finding.message}.</b> {s.waiveLead}
      </p>
      <TextArea
        label={s.waiveReason}
        maxLength={LONG_MAX}
        value={reason}
        problem={tried && reason.trim() === '' ? s.reasonNeeded : undefined}
        onChange={event => setReason(event.target.value)}
      />
      <Who people={people} by={by} problem={tried && nameless ? s.nameNeeded : undefined} choose={setBy} />
    </MendFrame>
  )
}

interface WhoProps {
  readonly people: readonly Person[]
  readonly by: PersonId | undefined
  readonly problem: string | undefined
  readonly choose: (by: PersonId | undefined) => void
}

/** Who accepts it; a plan without people leaves that to the history. */
function Who({ people, by, problem, choose }: WhoProps) {
  if (people.length === 0) return null
  return (
    <Select
      label={s.waiveBy}
      value={by ?? ''}
      problem={problem}
      onChange={event => choose(people.find(({ id }) => id === event.target.value)?.id)}
    >
      <option value="">{s.choosePerson}</option>
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  )
}

/** The day here, as YYYY-MM-DD. */
function today(): string {
  const now = new Date()
  const two = (number: number) => String(number).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
