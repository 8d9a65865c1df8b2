import type { PlanHead } from '../../domain/record/entities.ts'
import { listNames } from '../../domain/plan/list-names.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Prose, ProsePiece } from '../../support/prose.ts'
import type { PartWords, Voice } from '../wording/sheet-wording.ts'
import { calledOf, codeOf, onOneLine } from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'
import { sheetWording } from '../wording/wordings.ts'
import { colleagueSentences } from './colleague-sentences.ts'
import { isEmptyContribution } from './contribution.ts'
import type { Contribution } from './contribution.ts'
import { metricPiece, priorityPiece } from './item-sentences.ts'
import { questionSentences } from './question-sentences.ts'

/** How somebody's sheet speaks: in their language where there are words in it. */
export function speakerFor(plan: Plan, { person, priorities, metrics }: Contribution): Speaker {
  const homes = new Set([...priorities, ...metrics].map(({ item }) => item.matrix))
  const [home] = homes
  return {
    plan,
    wording: sheetWording(person.language),
    language: person.language,
    home: homes.size === 1 ? home : undefined,
    said: new Set([...priorities, ...metrics].map(({ item }) => item.id)),
  }
}

/** A person speaks for themselves, a team for its people, and a vacant post is spoken of. */
export function voiceOf({ person }: Pick<Contribution, 'person'>): Voice {
  return person.kind
}

/**
 * Somebody's contribution in plain sentences: my priorities and where they lead, my metrics, whom I work with, what is open.
 * Who has no part in the plan gets a sheet that says so. Of a part of the plan, `partial`, it says nothing about what is not in it.
 */
export function contributionSheet(plan: Plan, contribution: Contribution, partial = false): Prose {
  const speaker = { ...speakerFor(plan, contribution), partial }
  const { sheet } = speaker.wording
  const note = noteOf(contribution)
  return {
    language: speaker.wording.language,
    kind: sheet.kind,
    title: calledOf(contribution.person),
    ...(note === '' ? {} : { note }),
    pieces: [...leadOf(speaker, contribution), ...partsOf(speaker, contribution)],
  }
}

/** Post and department, as they stand under the name; empty where the plan says neither. */
export function noteOf({ person, department }: Pick<Contribution, 'person' | 'department'>): string {
  return [person.title === person.name ? undefined : person.title, department?.name]
    .map(part => onOneLine(part ?? ''))
    .filter(part => part !== '')
    .join(', ')
}

function leadOf(speaker: Speaker, contribution: Contribution): ProsePiece[] {
  const { sheet, list } = speaker.wording
  const voice = voiceOf(contribution)
  const { trueNorth } = headOf(speaker.plan)
  const north: ProsePiece[] =
    trueNorth === undefined || trueNorth.trim() === ''
      ? []
      : [{ piece: 'text', text: sheet.trueNorth(onOneLine(trueNorth)) }]
  if (isEmptyContribution(contribution)) return [{ piece: 'lead', text: sheet.nothing(voice) }, ...north]
  const parts = carriedParts(speaker, contribution)
  const matrices = contribution.matrices.map(({ title }) => speaker.wording.quoted(onOneLine(title)))
  const sentences = [
    ...(parts.length === 0 ? [] : [sheet.carries(voice, parts)]),
    ...(matrices.length === 0 ? [] : [sheet.owns(voice, list(matrices))]),
  ]
  return [{ piece: 'lead', text: sentences.join(' ') }, ...north]
}

const PARTS = ['accountable', 'responsible', 'consulted', 'informed'] as const

function carriedParts(speaker: Speaker, { priorities, metrics }: Contribution): PartWords[] {
  const codes = (items: readonly { readonly item: Parameters<typeof codeOf>[1] }[]) =>
    speaker.wording.list(items.map(({ item }) => codeOf(speaker, item)))
  const roles = PARTS.flatMap(part => {
    const held = priorities.filter(({ role }) => role === part)
    return held.length === 0 ? [] : [{ part, items: codes(held) }]
  })
  return metrics.length === 0 ? roles : [...roles, { part: 'owner', items: codes(metrics) }]
}

function partsOf(speaker: Speaker, contribution: Contribution): ProsePiece[] {
  const { headings } = speaker.wording.sheet
  const { priorities, metrics, colleagues, questions } = contribution
  const voice = voiceOf(contribution)
  const names: PlanHead['labels'] = listNames(headOf(speaker.plan))
  return [
    ...under(
      headings.priorities(voice, names.priority),
      priorities.map(own => priorityPiece(speaker, voice, own)),
    ),
    ...under(
      headings.metrics(voice, names.metric),
      metrics.map(own => metricPiece(speaker, own)),
    ),
    ...under(
      headings.colleagues(voice),
      isEmptyContribution(contribution) ? [] : texts(colleagueSentences(speaker, voice, colleagues)),
    ),
    ...under(headings.questions(voice), texts(questionSentences(speaker, contribution, questions))),
  ]
}

function under(heading: string, pieces: readonly ProsePiece[]): ProsePiece[] {
  return pieces.length === 0 ? [] : [{ piece: 'heading', text: heading }, ...pieces]
}

function texts(sentences: readonly string[]): ProsePiece[] {
  return sentences.map(text => ({ piece: 'text', text }))
}
