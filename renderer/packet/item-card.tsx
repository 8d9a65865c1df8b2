import { rightsOf } from '../../src/catchball/rights.ts'
import { milestoneText } from '../../src/exchange/packet/item-words.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { dateText, figuresOf, roleSentence, withUnit } from '../../src/exchange/packet/words.ts'
import { Chip } from '../ui/glyphs.tsx'
import { AnswerForm } from './answer-form.tsx'
import { draftOf } from './answers.ts'
import { Colleagues } from './colleagues.tsx'
import { hasText, progressOf } from './draft.ts'
import type { Draft } from './draft.ts'
import { History } from './history.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'
import type { PacketIconName } from './packet-icon.tsx'
import { PastChart } from './past-chart.tsx'
import { detailsOf, summaryOf } from './summary.ts'
import { useFocusInTurn } from './use-focus-in-turn.ts'

/** One item: what the plan says of it, what the reader has to do with it, why, and the answer. */
export function ItemCard({ item, number }: { readonly item: Matter; readonly number: number }) {
  const draft = usePacketState(state => draftOf(state.drafts, item))
  const progress = progressOf(item, draft)
  const title = `title-${item.id}`
  return (
    <article
      className={`q ${progress}${draft.closed ? ' done' : ''}`}
      id={`item-${item.id}`}
      aria-labelledby={title}
    >
      <div className="qn" aria-hidden="true">
        {number}
      </div>
      <div className="qb">
        <div className="head">
          <h3 id={title}>
            <Chip kind={item.kind} code={item.code} /> <span dir="auto">{item.translation ?? item.text}</span>
          </h3>
          <Facts item={item} />
          {draft.closed && <Answered item={item} draft={draft} />}
        </div>
        <Said item={item} />
        {draft.closed && <Details item={item} draft={draft} />}
        {!draft.closed && <AnswerForm item={item} draft={draft} />}
        {rightsOf(item.part).words && (
          <div className="lines" aria-hidden="true">
            <i />
            <i />
          </div>
        )}
      </div>
    </article>
  )
}

/** What the plan and earlier rounds say of an item, and what others answered. */
function Said({ item }: { readonly item: Matter }) {
  const { strings } = usePacket()
  return (
    <>
      {item.translation !== undefined && (
        <p className="original" dir="auto">
          {strings.original}: {item.text}
        </p>
      )}
      <p className="role">
        <b>{roleSentence(item, strings)}</b>{' '}
        {item.part !== 'chain' && (
          <span dir="auto" className={item.why === undefined ? 'missing' : undefined}>
            {item.why ?? strings.noWhy}
          </span>
        )}
      </p>
      {(item.milestones?.length ?? 0) > 0 && <p className="role">{milestoneText(item, strings)}</p>}
      <PastChart item={item} />
      <History item={item} />
      <Colleagues item={item} />
    </>
  )
}

/** Baseline, target, unit and date in one line. */
function Facts({ item }: { readonly item: Matter }) {
  const { strings } = usePacket()
  const { from, to, unit } = figuresOf(item, strings)
  const due = item.due === undefined ? undefined : strings.by(dateText(item.due, strings))
  if (from === undefined && to === undefined && due === undefined) return null
  return (
    <p className="tgt">
      {from !== undefined && <span>{to === undefined ? withUnit(from, unit) : `${from} → `}</span>}
      {to !== undefined && (
        <>
          <b>{to}</b>
          {withUnit('', unit)}
        </>
      )}
      {due !== undefined && <span>{`${from === undefined && to === undefined ? '' : ', '}${due}`}</span>}
      {to !== undefined && from === undefined && item.direction !== undefined && (
        <span>{`, ${strings.better[item.direction]}`}</span>
      )}
    </p>
  )
}

function Answered({ item, draft }: { readonly item: Matter; readonly draft: Draft }) {
  const { strings, actions } = usePacket()
  const button = useFocusInTurn<HTMLButtonElement>(item, itself)
  const look = lookOf(draft)
  return (
    <span className="outcome">
      <span className={`sum look-${look}`}>
        <PacketIcon name={look} />
        <b>{summaryOf(item, draft, strings)}</b>
      </span>
      <button
        ref={button}
        type="button"
        className="change"
        aria-label={strings.changeFor(item.code)}
        onClick={() => actions.change(item)}
      >
        {strings.change}
      </button>
    </span>
  )
}

function lookOf(draft: Draft): PacketIconName {
  if (draft.verdict !== null) return draft.verdict
  if (hasText(draft.question)) return 'question'
  return hasText(draft.concern) || hasText(draft.comment) ? 'concern' : 'accept'
}

function Details({ item, draft }: { readonly item: Matter; readonly draft: Draft }) {
  const { strings } = usePacket()
  return detailsOf(item, draft, strings).map((line, at) => (
    <p key={at} className="mine" dir="auto">
      {line}
    </p>
  ))
}

function itself(button: HTMLButtonElement | null): HTMLButtonElement | null {
  return button
}
