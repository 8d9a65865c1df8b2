import type { RoundPreview } from '../../../../../src/contract/answers.ts'
import { LONG_MAX } from '../../../../../src/domain/record/values.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { PassphraseField } from '../../../../ui/passphrase-field.tsx'
import { AddresseeList } from './addressee-list.tsx'
import { isBadDue } from './round-form.ts'
import type { RoundForm } from './round-form.ts'

interface RoundFieldsProps {
  readonly preview: RoundPreview
  readonly form: RoundForm
  readonly onChange: (part: Partial<RoundForm>) => void
  /** Whose packet is shown beside the fields. */
  readonly shown: string | undefined
  readonly onShow: (person: string) => void
}

/** Until when, with what words, and who is asked. */
export function RoundFields({ preview, form, onChange, shown, onShow }: RoundFieldsProps) {
  return (
    <div className="round-form">
      <TextField
        label={s.due}
        hint={s.dueHint}
        problem={isBadDue(form) ? s.badDate : undefined}
        value={form.due}
        onChange={event => onChange({ due: event.target.value })}
      />
      <TextArea
        label={s.message}
        hint={s.messageHint}
        maxLength={LONG_MAX}
        value={form.message}
        onChange={event => onChange({ message: event.target.value })}
      />
      <AddresseeList
        packets={preview.packets}
        left={form.left}
        onChange={left => onChange({ left })}
        shown={shown}
        onShow={onShow}
      />
      <Unanswered codes={preview.unanswered} />
      <Choices form={form} onChange={onChange} />
    </div>
  )
}

/** How the packets are made, and what lies beside them. */
function Choices({ form, onChange }: Pick<RoundFieldsProps, 'form' | 'onChange'>) {
  return (
    <>
      <Tick label={s.titles} on={form.titles} onChange={titles => onChange({ titles })} />
      <Tick label={s.drafts} hint={s.draftsHint} on={form.drafts} onChange={drafts => onChange({ drafts })} />
      <Tick
        label={s.copies}
        hint={s.copiesHint}
        on={form.reading}
        onChange={reading => onChange({ reading })}
      />
      <Tick
        label={s.booklets}
        hint={s.bookletsHint}
        on={form.booklets}
        onChange={booklets => onChange({ booklets })}
      />
      <PassphraseField
        label={s.passphrase}
        showLabel={s.showPassphrase}
        hint={s.passphraseHint}
        value={form.passphrase}
        onChange={passphrase => onChange({ passphrase })}
      />
    </>
  )
}

function Unanswered({ codes }: { readonly codes: readonly string[] }) {
  if (codes.length === 0) return null
  return <p className="round-warning">{s.unanswered(codes)}</p>
}

interface TickProps {
  readonly label: string
  readonly hint?: string
  readonly on: boolean
  readonly onChange: (on: boolean) => void
}

function Tick({ label, hint, on, onChange }: TickProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={event => onChange(event.target.checked)} />
      <span>
        {label}
        {hint !== undefined && <span className="hint">{hint}</span>}
      </span>
    </label>
  )
}
