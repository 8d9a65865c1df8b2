import { useState } from 'react'
import type { AskedThing, BoardCell } from '../../../../src/catchball/board.ts'
import { dateSchema } from '../../../../src/domain/record/values.ts'
import { notify } from '../../../store/app.ts'
import { refreshNegotiation } from '../../../store/negotiation.ts'
import { EMPTY_ENTRY, canFile, enteredAnswers } from '../../../store/review/entered.ts'
import type { Entry } from '../../../store/review/entered.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { useNegotiation } from '../../../store/use-negotiation.ts'
import { ballDialogStrings as s } from '../../../strings/ball-dialogs.ts'
import { Choice } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { EnteredItem } from './entered-item.tsx'
import { FormDialog, ProblemLine } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

const ORIGINS = ['meeting', 'phone', 'paper'] as const
type Origin = (typeof ORIGINS)[number]

/** Files what somebody answered in a meeting, by phone or on paper, for the packet that they were sent. */
export function EnterAnswersDialog({ packet }: { readonly packet: string }) {
  const { plan } = useOpenDocument()
  const board = useNegotiation()?.view?.board
  const row = board?.rows.find(({ cells }) => cells.some(cell => cell.packet === packet))
  const cell = row?.cells.find(one => one.packet === packet)
  if (row === undefined || cell === undefined) return null
  return <EnterForm cell={cell} name={plan.tables.person.get(row.person)?.name ?? ''} />
}

function EnterForm({ cell, name }: { readonly cell: BoardCell; readonly name: string }) {
  const [entries, setEntries] = useState<ReadonlyMap<string, Entry>>(new Map())
  const [origin, setOrigin] = useState<Origin>('meeting')
  const [day, setDay] = useState('')
  const { problem, busy, file } = useFile(cell, name)
  const badDay = day.trim() !== '' && !dateSchema.safeParse(day.trim()).success
  const answers = enteredAnswers(cell.items, entries)
  const change = (thing: AskedThing, news: Partial<Entry>) =>
    setEntries(now => new Map([...now, [thing.id, { ...(now.get(thing.id) ?? EMPTY_ENTRY), ...news }]]))
  return (
    <FormDialog
      title={s.enter(name)}
      size="large"
      confirm={s.fileAnswers(answers.length)}
      disabled={busy || badDay || answers.length === 0 || !canFile(entries.values())}
      onSubmit={() => void file({ origin, day: day.trim(), answers })}
    >
      <p>{s.enterLead}</p>
      <ProblemLine text={problem} />
      <HowSaid {...{ origin, day, badDay }} onOrigin={setOrigin} onDay={setDay} />
      {cell.items.map(thing => (
        <EnteredItem
          key={thing.id}
          thing={thing}
          entry={entries.get(thing.id) ?? EMPTY_ENTRY}
          onChange={news => change(thing, news)}
        />
      ))}
    </FormDialog>
  )
}

interface HowSaidProps {
  readonly origin: Origin
  readonly day: string
  readonly badDay: boolean
  readonly onOrigin: (origin: Origin) => void
  readonly onDay: (day: string) => void
}

function HowSaid({ origin, day, badDay, onOrigin, onDay }: HowSaidProps) {
  return (
    <div className="columns">
      <Choice
        label={s.origin}
        value={origin}
        of={ORIGINS.map(id => ({ id, name: s.origins[id] }))}
        choose={id => onOrigin(id ?? 'meeting')}
      />
      <TextField
        label={s.on}
        hint={s.onHint}
        problem={badDay ? s.badDay : undefined}
        value={day}
        onChange={event => onDay(event.target.value)}
      />
    </div>
  )
}

interface Filing {
  readonly origin: Origin
  readonly day: string
  readonly answers: ReturnType<typeof enteredAnswers>
}

function useFile({ packet }: BoardCell, name: string) {
  const app = useApp()
  const close = useClose()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const file = async ({ origin, day, answers }: Filing) => {
    setBusy(true)
    const answer = await app.host.enterAnswers({
      ...{ packet, origin, answers: [...answers] },
      ...(day === '' ? {} : { on: day }),
    })
    setBusy(false)
    if (!answer.ok) {
      setProblem(answer.error.message)
      return
    }
    close()
    refreshNegotiation(app)
    const text = answer.value.duplicates > 0 ? s.alreadyFiled : s.filed(answers.length, name)
    notify(app, { tone: 'info', text })
  }
  return { problem, busy, file }
}
