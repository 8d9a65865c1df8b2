import type { StoryEntry } from '../../src/catchball/story.ts'
import { COUNTER_FIELDS } from '../../src/domain/decision/decision.ts'
import type { Counter } from '../../src/domain/decision/decision.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { initialsOf } from '../../src/layout/matrix/initials.ts'
import { valueWords } from '../store/review/values.ts'
import { useOpenDocument } from '../store/use-app.tsx'
import { momentOf } from '../strings/moments.ts'
import { threadStrings as s } from '../strings/thread.ts'

/** One line of a thread: who, when, what, why; a square for a figure of ours, a diamond for one of theirs. */
export function ThreadLine({ entry, item }: { readonly entry: StoryEntry; readonly item: string }) {
  const { plan } = useOpenDocument()
  const { at, side, who, visibility } = entry
  const name = who === '' ? s.office : who
  const figure = figureOf(plan, entry, item)
  const why = reasonOf(entry)
  return (
    <li className={`thread-line ${side}`}>
      <span className="initials" aria-hidden="true">
        {initialsOf(name)}
      </span>
      <div>
        <p>
          <b>{name}</b> <span className="thread-act">{actOf(plan, entry)}</span>{' '}
          <time dateTime={at}>{momentOf(at)}</time>
        </p>
        {why !== '' && <p>{why}</p>}
        <p className="thread-seen">
          {visibility === 'addressee' && entry.readers.length > 0
            ? s.visible(
                s.addressees(entry.readers.map(id => plan.tables.person.get(id)?.name ?? '').join(', ')),
              )
            : s.visible(s.visibilities[visibility])}
        </p>
      </div>
      {figure !== undefined && (
        <span className="thread-figure">
          <i className={`sign ${signOf(entry)}`} /> {figure}
        </span>
      )}
    </li>
  )
}

function actOf(plan: Plan, entry: StoryEntry): string {
  switch (entry.kind) {
    case 'sent':
      return s.sent(entry.round, plan.tables.person.get(entry.to)?.name ?? '')
    case 'answered':
      return entry.standing === 'replaced'
        ? `${s.verdicts[entry.verdict]} (${s.replaced})`
        : s.verdicts[entry.verdict]
    case 'said':
      return s.said[entry.what]
    case 'decided':
      return s.acts[entry.decision.act]
  }
}

function reasonOf(entry: StoryEntry): string {
  switch (entry.kind) {
    case 'sent':
      return ''
    case 'answered':
      return entry.reason ?? ''
    case 'said':
      return entry.text
    case 'decided': {
      const { reason, conditions = [] } = entry.decision
      return [reason, ...conditions.map(({ what }) => s.condition(what))].join(' ')
    }
  }
}

/** The values that a line speaks of, short. */
function figureOf(plan: Plan, entry: StoryEntry, item: string): string | undefined {
  const unit = plan.tables.item.get(item)?.unit
  if (entry.kind === 'sent') {
    const target = entry.terms?.target
    return target === undefined || target === null ? undefined : valueWords(plan, 'target', target, unit)
  }
  const counter =
    entry.kind === 'answered' ? entry.counter : entry.kind === 'decided' ? entry.decision.counter : undefined
  return counter === undefined ? undefined : counterWords(plan, counter, unit)
}

function counterWords(plan: Plan, counter: Counter, unit: string | undefined): string {
  return COUNTER_FIELDS.filter(field => counter[field] !== undefined)
    .map(field => valueWords(plan, field, counter[field], unit))
    .join(', ')
}

function signOf(entry: StoryEntry): 'ours' | 'theirs' | 'plan' {
  if (entry.side === 'theirs') return 'theirs'
  return entry.kind === 'sent' ? 'ours' : 'plan'
}
