import { rightsOf } from '../../src/catchball/rights.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import type { Problems } from './draft-problems.ts'
import { onlySpeaks } from './draft.ts'
import type { BesideText as Field, Draft } from './draft.ts'
import { LongField } from './long-field.tsx'
import { usePacket } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'

interface BesideProps {
  readonly item: Matter
  readonly draft: Draft
}

/** Opens the field for a question, and for a concern of who is only consulted; takes it away again while it is empty. */
export function Beside({ item, draft, field }: BesideProps & { readonly field: 'question' | 'concern' }) {
  const { strings, actions } = usePacket()
  const words = field === 'question' ? strings.question : concernWords(item, strings)
  return (
    <button
      type="button"
      className="op beside"
      aria-expanded={draft[field] !== null}
      onClick={() => actions.edit(item, toggled(draft, field))}
    >
      <span>
        <PacketIcon name={field} />
        <span className="on-screen">{words.add}</span>
        <span className="on-paper">{words.paper}</span>
      </span>
    </button>
  )
}

/** What else can stand beside a verdict: obstacle, needs, conditions, a comment, handing on, dropping, a note. */
export function MoreBeside({ item, draft }: BesideProps) {
  const { strings, actions } = usePacket()
  const fields = (['concern', 'comment', 'handOn', 'drop', 'note'] as const).filter(
    field =>
      (field !== 'concern' || !onlySpeaks(item)) &&
      ((item.part !== 'request' && item.part !== 'chain') || (field !== 'handOn' && field !== 'drop')),
  )
  const { resources } = rightsOf(item.part)
  const addNeed = () =>
    actions.edit(item, { needs: [...draft.needs, { kind: 'people', has: '', needs: '' }], nothing: false })
  const addCondition = () =>
    actions.edit(item, { conditions: [...draft.conditions, { what: '', from: '', by: '' }], nothing: false })
  return (
    <div className="more">
      {resources && draft.needs.length === 0 && <More text={strings.needs.add} onClick={addNeed} />}
      {resources && draft.conditions.length === 0 && (
        <More text={strings.conditions.add} onClick={addCondition} />
      )}
      {fields.map(field => (
        <More
          key={field}
          text={wordsOf(field, item, strings).add}
          expanded={draft[field] !== null}
          onClick={() => actions.edit(item, toggled(draft, field))}
        />
      ))}
    </div>
  )
}

interface MoreProps {
  readonly text: string
  readonly expanded?: boolean
  readonly onClick: () => void
}

function More({ text, expanded, onClick }: MoreProps) {
  return (
    <button type="button" className="change" aria-expanded={expanded} onClick={onClick}>
      {text}
    </button>
  )
}

/** The fields themselves, once they are open. */
export function BesideTexts({ item, draft, problems }: BesideProps & { readonly problems: Problems }) {
  const { strings, actions } = usePacket()
  const open = (['question', 'concern', 'comment', 'handOn', 'drop', 'note'] as const).filter(
    field => draft[field] !== null,
  )
  return open.map(field => (
    <LongField
      key={field}
      label={wordsOf(field, item, strings).label}
      value={draft[field] ?? ''}
      problem={problems[field]}
      focusAtStart={draft[field] === ''}
      onChange={value => actions.edit(item, { [field]: value })}
    />
  ))
}

function wordsOf(field: Field, item: Matter, strings: PacketStrings) {
  if (field === 'concern') return concernWords(item, strings)
  if (field === 'comment') return onlySpeaks(item) ? strings.suggestion : strings.comment
  return strings[field]
}

function concernWords(item: Matter, strings: PacketStrings) {
  return onlySpeaks(item) ? strings.concern : strings.obstacle
}

function toggled(draft: Draft, field: Field): Partial<Draft> {
  const text = draft[field]
  if (text === null) return { [field]: '', ...(field === 'note' ? {} : { nothing: false }) }
  return text.trim() === '' ? { [field]: null } : {}
}
