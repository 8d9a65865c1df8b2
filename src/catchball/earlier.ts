import type { Counter } from '../domain/decision/decision.ts'
import type { PersonId } from '../domain/record/ids.ts'
import type { Negotiation } from './negotiation.ts'
import type { EarlierLine } from './packet-document.ts'
import { storyOf, visibleTo } from './story.ts'
import type { StoryEntry } from './story.ts'

/**
 * What was said about an item so far, as its reader may see it in their next packet: their answers, our decisions with the
 * reasons, and messages to them. What was merely sent is left out.
 */
export function earlierLines(
  { index, statements }: Negotiation,
  item: string,
  reader: PersonId,
): EarlierLine[] {
  const nameOf = (id: string) => index.plan.tables.person.get(id)?.name ?? id
  return visibleTo(storyOf(index, statements, item), reader)
    .map(entry => lineOf(entry, nameOf))
    .filter(line => line !== undefined)
}

function lineOf(entry: StoryEntry, nameOf: (id: string) => string): EarlierLine | undefined {
  const { at, side, who } = entry
  const common = { on: at.slice(0, 10), side, who: who === '' ? '–' : who }
  switch (entry.kind) {
    case 'sent':
      return undefined
    case 'answered': {
      const { verdict, counter, reason } = entry
      return { ...common, what: verdict, ...values(counter, nameOf), ...worded(reason) }
    }
    case 'said':
      return { ...common, what: entry.what, ...worded(entry.text) }
    case 'decided': {
      const { act, counter, reason } = entry.decision
      if (act === 'hand-over' || act === 'no-answer') return undefined
      return { ...common, what: act, ...values(counter, nameOf), ...worded(reason) }
    }
  }
}

function values(counter: Counter | undefined, nameOf: (id: string) => string): Pick<EarlierLine, 'counter'> {
  if (counter === undefined) return {}
  const { owner, ...rest } = counter
  return { counter: { ...rest, ...(owner === undefined ? {} : { owner: nameOf(owner) }) } }
}

function worded(text: string | undefined): Pick<EarlierLine, 'text'> {
  return text === undefined || text === '' ? {} : { text }
}
