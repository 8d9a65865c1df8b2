import type { Item } from '../../domain/item/item.ts'
import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { CardField, PocketCard } from '../../support/pocket-card.ts'
import { calledOf, codeOf, figureWords, onOneLine, textOf } from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'
import type { Contribution, OwnMetric, OwnPriority } from './contribution.ts'
import { noteOf, speakerFor, voiceOf } from './sheet-prose.ts'

/**
 * Somebody's pocket cards: one for each metric they own; who owns none gets one for the priority that they carry first. Nobody
 * gets a card with nothing on it.
 */
export function pocketCards(plan: Plan, contribution: Contribution): PocketCard[] {
  const speaker = speakerFor(plan, contribution)
  const { metrics, priorities } = contribution
  const [first] = priorities
  const carried = metrics.length > 0 || first === undefined ? metrics : [first]
  return carried.map(own => card(speaker, contribution, own))
}

function card(speaker: Speaker, contribution: Contribution, own: OwnMetric | OwnPriority): PocketCard {
  const { wording, plan } = speaker
  const voice = voiceOf(contribution)
  const note = noteOf(contribution)
  const goal = goalOf(own)
  const breakthrough = own.ways.ends[0]?.item
  const { item } = own
  const label = item.kind === 'metric' ? wording.card.metric(voice) : wording.card.priority(voice)
  return {
    name: calledOf(contribution.person),
    ...(note === '' ? {} : { note }),
    plan: onOneLine(headOf(plan).title),
    fields: [
      field(speaker, label, item.kind, item),
      field(speaker, wording.card.goal(voice), 'goal', goal),
      field(speaker, wording.card.breakthrough, 'breakthrough', breakthrough),
    ],
    sentence: wording.card.sentence({
      voice,
      metric: codeOf(speaker, item),
      figures: figureWords(speaker, item),
      goal: goal && codeOf(speaker, goal),
      breakthrough: breakthrough && codeOf(speaker, breakthrough),
    }),
  }
}

/** The first goal on the way to the breakthrough that is moved most; for a priority without one, a goal that it moves. */
function goalOf(own: OwnMetric | OwnPriority): Item | undefined {
  const onTheWay = own.ways.through.find(({ kind }) => kind === 'goal')
  return onTheWay ?? ('goals' in own ? own.goals[0]?.item : undefined)
}

function field(speaker: Speaker, label: string, list: CardField['list'], item: Item | undefined): CardField {
  if (item === undefined) return { label, list, text: speaker.wording.card.none }
  const figures = shortFigures(speaker, item)
  return {
    label,
    list,
    code: codeOf(speaker, item),
    text: textOf(speaker, item),
    ...(figures === '' ? {} : { figures }),
  }
}

function shortFigures(speaker: Speaker, item: Item): string {
  const { from, to, low, high, unit, due } = figureWords(speaker, item)
  const band = low === undefined && high === undefined ? undefined : [low ?? '', high ?? ''].join('–')
  const goal = to ?? band
  const way = [from, from === undefined || goal === undefined ? undefined : '→', goal, unit]
  const figures = goal === undefined && from === undefined ? '' : way.filter(Boolean).join(' ')
  return [figures, due].filter(Boolean).join(' · ')
}
