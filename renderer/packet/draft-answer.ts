import type { Answer, Offer } from '../../src/catchball/response.ts'
import { rightsOf } from '../../src/catchball/rights.ts'
import type { Counter } from '../../src/domain/decision/decision.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { hasText } from './draft.ts'
import type { Draft } from './draft.ts'
import { readDue, readTarget } from './readings.ts'

/** The answer that a draft comes to. Only drafts without problems make sense here. */
export function answerFrom(item: Matter, draft: Draft, strings: PacketStrings): Answer {
  const { verdict, reason, question, concern, comment, needs, conditions } = draft
  const countered = verdict === 'counter' ? counterFrom(item, draft, strings) : undefined
  const said = hasText(comment) ? comment : draft.nothing && verdict === null ? strings.nothing : undefined
  return {
    ...{ item: item.id, verdict },
    ...(countered === undefined ? {} : { counter: countered }),
    ...(verdict === 'counter' || verdict === 'cannot' ? { reason } : {}),
    ...(conditions.length === 0 ? {} : { conditions: conditions.map(one => conditionFrom(one, strings)) }),
    ...(needs.length === 0 ? {} : { needs: [...needs] }),
    ...(concern === null ? {} : { obstacles: [concern] }),
    ...(question === null ? {} : { questions: [question] }),
    ...(said === undefined ? {} : { comment: said }),
  }
}

/** The fields that a draft counters, read. What its reader may not counter is left out. */
export function counterFrom(item: Matter, draft: Draft, strings: PacketStrings): Counter {
  const may = new Set<string>(rightsOf(item.part).fields)
  const target = may.has('target') ? readTarget(item, draft.target, draft.meant) : undefined
  const due = readDue(draft.due, strings)
  const text = may.has('text') ? draft.text?.trim() : undefined
  const milestones = draft.milestones.flatMap(row => {
    const [by, value] = [readDue(row.by, strings), readTarget(item, row.value)]
    return by.kind === 'value' && value.kind === 'value' ? [{ by: by.value, value: value.value }] : []
  })
  return {
    ...(target?.kind === 'value' ? { target: target.value } : {}),
    ...(due.kind === 'value' ? { due: due.value } : {}),
    ...(text === undefined || text === '' || text === item.text ? {} : { text }),
    ...(may.has('owner') && hasText(draft.owner) ? { owner: draft.owner } : {}),
    ...(milestones.length === 0 ? {} : { milestones }),
  }
}

/** What a draft offers besides its answer: to hand the item on, or to drop it. The ids are given by who gathers them. */
export function offersFrom(item: Matter, { handOn, drop }: Draft): Omit<Offer, 'id'>[] {
  const links = [{ to: item.id, strength: 'strong' as const }]
  return [
    ...(hasText(handOn) ? [{ kind: 'hand-on' as const, text: handOn, links }] : []),
    ...(hasText(drop) ? [{ kind: 'drop' as const, links, reason: drop }] : []),
  ]
}

function conditionFrom({ what, from, by }: Draft['conditions'][number], strings: PacketStrings) {
  const read = readDue(by, strings)
  return { what, from, ...(read.kind === 'value' ? { by: read.value } : {}) }
}
