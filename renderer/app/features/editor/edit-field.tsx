import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { TEXT_MAX } from '../../../../src/domain/record/values.ts'
import type { MatrixLayout } from '../../../../src/layout/matrix/matrix-layout.ts'
import type { Editing } from '../../../store/state.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { fieldBox } from './field-box.ts'
import { closeField, commitField, subjectOf } from './field-edit.ts'
import { useTyping } from './use-typing.ts'

interface EditFieldProps {
  readonly editing: Editing
  readonly layout: MatrixLayout
  readonly scale: number
}

/** Beyond this a label gets long; a counter says so. Source: the design, section 3. */
const SOFT_LIMIT = 60
const COUNTED_FROM = 50
/** Air between the sheet's edge and the drawing on it. */
const PAD = { x: 16, y: 4 }

/**
 * A horizontal field over the sheet; nobody types sideways. Enter commits and opens the next row, Escape gives up, leaving the
 * field commits.
 */
export function EditField({ editing, layout, scale }: EditFieldProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const [subject] = useState(() => subjectOf(plan, app.store.getState().view.matrix, editing))
  const [text, setText] = useState(editing.text ?? subject?.text ?? '')
  const [problem, setProblem] = useState<string>()
  const area = useRef<HTMLTextAreaElement>(null)
  const box = fieldBox(layout, editing)
  const commit = (next: boolean) => {
    if (subject === undefined || finished.current) return
    const outcome = commitField(app, editing, subject, text, next)
    if (outcome === undefined) setProblem(editorStrings.empty)
    else if (outcome) end()
  }
  const { type, end, finished } = useTyping(subject?.draft, () => commit(false))
  useEffect(() => {
    const field = area.current
    field?.focus()
    field?.setSelectionRange(field.value.length, field.value.length)
  }, [])
  if (subject === undefined || box === undefined) return null
  const giveUp = () => {
    end()
    closeField(app)
  }
  const press = (event: KeyboardEvent) => {
    event.stopPropagation()
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') giveUp()
    else if (event.key === 'Enter' && !event.shiftKey) commit(true)
    else if (event.key === 'Tab') commit(false)
    else return
    event.preventDefault()
  }
  return (
    <div
      className="edit-field"
      style={{
        left: PAD.x + box.x * scale,
        top: PAD.y + box.y * scale,
        width: Math.max(260, box.width * scale),
      }}
    >
      <div className="edit-line">
        {subject.kind && <Chip kind={subject.kind} code={subject.code} />}
        <textarea
          ref={area}
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
            if (document.hasFocus()) commit(false)
          }}
        />
      </div>
      <Foot text={text} problem={problem} note={editing.kind === 'note'} />
    </div>
  )
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
