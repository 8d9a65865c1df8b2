import type { AskedItem } from '../../src/catchball/packet-document.ts'
import type { Draft } from './draft.ts'
import { LongField } from './long-field.tsx'
import { usePacket } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'

interface BesideProps {
  readonly item: AskedItem
  readonly draft: Draft
  readonly field: 'question' | 'concern'
}

/** Opens the field for a question or a concern, beside any verdict; takes it away again while it is empty. */
export function Beside({ item, draft, field }: BesideProps) {
  const { strings, actions } = usePacket()
  const text = draft[field]
  const toggle = () => {
    if (text === null) actions.edit(item, { [field]: '', nothing: false })
    else if (text.trim() === '') actions.edit(item, { [field]: null })
  }
  return (
    <button type="button" className="op beside" aria-expanded={text !== null} onClick={toggle}>
      <span>
        <PacketIcon name={field} />
        <span className="on-screen">{strings[field].add}</span>
        <span className="on-paper">{strings[field].paper}</span>
      </span>
    </button>
  )
}

/** The field itself, once it is open. */
export function BesideText({
  item,
  draft,
  field,
  problem,
}: BesideProps & { readonly problem?: string | undefined }) {
  const { strings, actions } = usePacket()
  const text = draft[field]
  if (text === null) return null
  return (
    <LongField
      label={strings[field].label}
      value={text}
      problem={problem}
      focusAtStart={text === ''}
      onChange={value => actions.edit(item, { [field]: value })}
    />
  )
}
