import { useState } from 'react'
import type { Visibility } from '../../../../../src/catchball/records.ts'
import { LONG_MAX } from '../../../../../src/domain/record/values.ts'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { replyStrings as s } from '../../../../strings/replies.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { TextArea } from '../../../../ui/field.tsx'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { openQuestionsBy } from './asked-questions.ts'
import type { AskedAbout } from './asked-questions.ts'
import { useReply } from './use-reply.ts'

const VISIBILITIES = ['addressee', 'carriers', 'office'] as const

/** Answers the same question of several departments at once. */
export function ReplyDialog() {
  const all = openQuestionsBy(useNegotiation()?.view?.reviews ?? [])
  const [item, setItem] = useState<string>()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [text, setText] = useState('')
  const [checked, setChecked] = useState(false)
  const [visibility, setVisibility] = useState<Visibility>('addressee')
  const { problem, busy, reply } = useReply()
  const about = all.find(each => each.item === item) ?? all[0]
  const replies = (about?.questions ?? []).map(({ response }) => response).filter(one => !left.has(one))
  const submit = () => {
    setChecked(true)
    if (about !== undefined && text.trim() !== '' && replies.length > 0)
      void reply({ item: about.item, text: text.trim(), visibility, replies })
  }
  return (
    <FormDialog
      title={s.title}
      size="medium"
      confirm={s.send(replies.length)}
      disabled={busy || replies.length === 0}
      onSubmit={submit}
    >
      <p>{about === undefined ? s.none : s.lead}</p>
      <ProblemLine text={problem} />
      {about && <Which all={all} about={about} onItem={setItem} left={left} onLeft={setLeft} />}
      {about && (
        <AnswerFields
          text={text}
          onText={setText}
          checked={checked}
          visibility={visibility}
          onVisibility={setVisibility}
        />
      )}
    </FormDialog>
  )
}

interface AnswerFieldsProps {
  readonly text: string
  readonly onText: (text: string) => void
  /** Whether it is said that nothing is written yet. */
  readonly checked: boolean
  readonly visibility: Visibility
  readonly onVisibility: (visibility: Visibility) => void
}

function AnswerFields({ text, onText, checked, visibility, onVisibility }: AnswerFieldsProps) {
  return (
    <>
      <TextArea
        label={s.answer}
        problem={checked && text.trim() === '' ? s.answerNeeded : undefined}
        maxLength={LONG_MAX}
        value={text}
        onChange={event => onText(event.target.value)}
      />
      <Choice
        label={s.visibility}
        value={visibility}
        of={VISIBILITIES.map(id => ({ id, name: s.visibilities[id] }))}
        choose={id => onVisibility(id ?? 'addressee')}
      />
    </>
  )
}

interface WhichProps {
  readonly all: readonly AskedAbout[]
  readonly about: AskedAbout
  readonly onItem: (item: string | undefined) => void
  readonly left: ReadonlySet<string>
  readonly onLeft: (left: ReadonlySet<string>) => void
}

/** The item that is asked about, and who asks what; all of them are answered to begin with. */
function Which({ all, about, onItem, left, onLeft }: WhichProps) {
  const toggle = (response: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(response)
    else next.add(response)
    onLeft(next)
  }
  return (
    <>
      <Choice
        label={s.item}
        value={about.item}
        of={all.map(each => ({ id: each.item, name: s.itemOf(each.code, each.text, each.questions.length) }))}
        choose={onItem}
      />
      <fieldset>
        <legend>{s.asked}</legend>
        {about.questions.map(({ response, from, words }) => (
          <label key={response} className="check">
            <input
              type="checkbox"
              checked={!left.has(response)}
              onChange={event => toggle(response, event.target.checked)}
            />
            <span>
              <b>{from}</b>: {words}
            </span>
          </label>
        ))}
      </fieldset>
    </>
  )
}
