import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { TEXT_MAX } from '../../../../src/domain/record/values.ts'
import type { MatrixLayout } from '../../../../src/layout/matrix/matrix-layout.ts'
import type { Editing } from '../../../store/state.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { fieldBox } from './field-box.ts'
import { closeField, commitField } from './field-edit.ts'
import { subjectOf } from './field-subject.ts'
import type { Subject } from './field-subject.ts'
import { SHEET_PAD } from './sheet-pad.ts'
import { useTyping } from '../../../store/use-typing.ts'

interface EditFieldProps {
  readonly editing: Editing
  readonly layout: MatrixLayout
  readonly scale: number
  /** Tab: commits, and goes on to the next side or with Shift to the one before. */
  readonly onSide: (back: boolean) => void
}

/** Beyond this a label gets long; a counter says so. Source: the design, section 3. */
const SOFT_LIMIT = 60
const COUNTED_FROM = 50
const NARROWEST = 260

/**
 * A horizontal field over the sheet; nobody types sideways. Enter commits and opens the next row, Tab commits and goes to the
 * next side, Escape gives up, leaving the field commits.
 */
export function EditField({ editing, layout, scale, onSide }: EditFieldProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const [subject] = useState(() => subjectOf(plan, app.store.getState().view.matrix, editing))
  const box = fieldBox(layout, editing)
  if (subject === undefined || box === undefined) return null
  const style = {
    left: SHEET_PAD.x + box.x * scale,
    top: SHEET_PAD.y + box.y * scale,
    width: Math.max(NARROWEST, box.width * scale),
  }
  return (
    <div className="edit-field" style={style}>
      <FieldBody editing={editing} subject={subject} onSide={onSide} />
    </div>
  )
}

interface BodyProps extends Pick<EditFieldProps, 'editing' | 'onSide'> {
  readonly subject: Subject
}

function FieldBody({ editing, subject, onSide }: BodyProps) {
  const app = useApp()
  const [text, setText] = useState(editing.text ?? subject.text)
  const [problem, setProblem] = useState<string>()
  const commit = (next: boolean) => {
    const outcome = commitField(app, editing, subject, text, next)
    if (typeof outcome === 'string') setProblem(outcome)
    return outcome === true
  }
  const { type, finish } = useTyping(subject.draft, () => commit(false))
  const press = (event: KeyboardEvent) => {
    const side = () => commit(false) && went(onSide, event.shiftKey)
    const done = outcomeOf(event, { next: () => commit(true), side, giveUp: () => closeField(app) })
    if (done !== undefined) finish(done)
  }
  return (
    <>
      <div className="edit-line">
        {subject.kind && <Chip kind={subject.kind} code={subject.code} />}
        <textarea
          ref={useFocusAtEnd()}
          rows={1}
          aria-label={subject.label}
          placeholder={subject.placeholder}
          value={text}
          onChange={event => {
            setText(event.target.value)
            setProblem(undefined)
            type(event.target.value)
          }}
          onKeyDown={press}
          onBlur={() => {
            if (document.hasFocus()) finish(() => commit(false))
          }}
        />
      </div>
      <Foot text={text} problem={problem} note={editing.kind === 'note'} />
    </>
  )
}

function went(onSide: BodyProps['onSide'], back: boolean): true {
  onSide(back)
  return true
}

/** What a key does to the field, or undefined where it types. */
function outcomeOf(
  event: KeyboardEvent,
  ways: Readonly<Record<'next' | 'side' | 'giveUp', () => boolean>>,
): (() => boolean) | undefined {
  event.stopPropagation()
  if (event.nativeEvent.isComposing) return undefined
  const { key, shiftKey } = event
  const way = key === 'Escape' ? 'giveUp' : key === 'Tab' ? 'side' : 'next'
  if (way === 'next' && (key !== 'Enter' || shiftKey)) return undefined
  event.preventDefault()
  return ways[way]
}

function useFocusAtEnd() {
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const field = area.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  return area
}

interface FootProps {
  readonly text: string
  readonly problem: string | undefined
  readonly note: boolean
}

function Foot({ text, problem, note }: FootProps) {
  const over = text.length - TEXT_MAX
  const wrong = problem ?? (over > 0 && !note ? editorStrings.tooLong(over) : undefined)
  return (
    <div className="edit-foot">
      {wrong === undefined ? (
        <span>
          <kbd>Enter</kbd>
          {editorStrings.fieldHint.next}
          <span>
            <kbd>Esc</kbd>
            {editorStrings.fieldHint.cancel}
          </span>
        </span>
      ) : (
        <span className="problem" role="alert">
          {wrong}
        </span>
      )}
      {!note && text.length >= COUNTED_FROM && <span>{editorStrings.soft(text.length, SOFT_LIMIT)}</span>}
    </div>
  )
}
