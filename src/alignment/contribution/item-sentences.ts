import type { ProseItem } from '../../support/prose.ts'
import type { MovedWords, Voice } from '../wording/sheet-wording.ts'
import {
  calledOf,
  closed,
  codeOf,
  figureWords,
  fullNameOf,
  nameOf,
  onOneLine,
  shortened,
  textOf,
} from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'
import type { OwnMetric, OwnPriority } from './contribution.ts'
import type { Moved } from './ways-up.ts'

/** A priority with somebody's role on it, what it moves, and what measures it. */
export function priorityPiece(speaker: Speaker, voice: Voice, own: OwnPriority): ProseItem {
  const { sheet } = speaker.wording
  const { item, role, leads, goals, ways } = own
  const { start, due } = item
  const figures = speaker.wording.figures({ ...figureWords(speaker, item), due: undefined })
  const span = sheet.span(start, due)
  const leading = role === 'accountable'
  return {
    ...pieceOf(speaker, item),
    first: sheet.role(
      voice,
      role,
      leads.map(lead => calledOf(lead)),
    ),
    sentences: [
      ...(span === undefined ? (leading ? [sheet.noDue] : []) : [span]),
      ...(figures === undefined ? [] : [figures]),
      ...(goals.length === 0 ? missing(speaker, sheet.noGoal) : [sheet.goals(movedWords(speaker, goals))]),
      ...(ways.ends.length > 0 ? [sheet.breakthroughs(endWords(speaker, ways.ends))] : []),
      ...(ways.ends.length === 0 && goals.length > 0 ? missing(speaker, sheet.noBreakthrough) : []),
      ...measuredBy(speaker, own),
      ...(role === 'consulted' || role === 'informed' ? [] : reasonOf(speaker, item)),
    ],
  }
}

function measuredBy(speaker: Speaker, { metrics }: OwnPriority): string[] {
  const { sheet, list } = speaker.wording
  if (metrics.length === 0) return missing(speaker, sheet.notMeasured)
  return [sheet.measuredBy(list(metrics.map(metric => nameOf(speaker, metric))))]
}

/** What is said of something that is not there, unless it may only be out of sight. */
function missing({ partial = false }: Speaker, sentence: string): string[] {
  return partial ? [] : [sentence]
}

/** A metric with its figures, what it shows, and the breakthroughs that it moves. */
export function metricPiece(speaker: Speaker, own: OwnMetric): ProseItem {
  const { sheet, list, noTarget, figures } = speaker.wording
  const { item, priorities } = own
  const names = priorities.map(moved => nameOf(speaker, moved.item))
  const due = item.due === undefined ? [sheet.noDue] : []
  return {
    ...pieceOf(speaker, item),
    first: figures(figureWords(speaker, item)) ?? noTarget,
    sentences: [
      ...due,
      ...(item.cadence === undefined ? [] : [sheet.cadence[item.cadence]]),
      ...(names.length === 0
        ? missing(speaker, sheet.measuresNothing)
        : [sheet.measures(list(names), names.length)]),
      ...movesSentences(speaker, own),
      ...reasonOf(speaker, item),
    ],
  }
}

/** Not where only a part of the plan is told: there the why stands beside each item. */
function reasonOf({ wording, partial = false }: Speaker, { why = '' }: OwnPriority['item']): string[] {
  return partial || why.trim() === '' ? [] : [wording.sheet.reason(closed(shortened(onOneLine(why), WHY)))]
}
/** Two lines of a page. */
const WHY = 200

function movesSentences(speaker: Speaker, { ways, direct }: OwnMetric): string[] {
  const { sheet, list } = speaker.wording
  const [first, ...others] = ways.ends
  const marked =
    direct.length === 0 ? [] : [sheet.marked(list(direct.map(item => nameOf(speaker, item))), !first)]
  if (first === undefined) return marked.length > 0 ? marked : missing(speaker, sheet.movesNothing)
  const through = list(ways.through.map(item => codeOf(speaker, item)))
  const end = { name: fullNameOf(speaker, first.item), strength: first.strength }
  const also = others.length === 0 ? [] : [sheet.movesAlso(movedWords(speaker, others))]
  return [sheet.moves(end, through), ...also, ...marked]
}

function pieceOf(speaker: Speaker, item: OwnPriority['item']) {
  return {
    piece: 'item',
    item: item.id,
    list: item.kind,
    code: codeOf(speaker, item),
    text: textOf(speaker, item),
    depth: 0,
  } as const
}

function movedWords(speaker: Speaker, all: readonly Moved[]): MovedWords[] {
  return all.map(({ item, strength }) => ({ name: nameOf(speaker, item), strength }))
}

/** The breakthrough that is moved most is always named in full: it is what the work is for. */
function endWords(speaker: Speaker, ends: readonly Moved[]): MovedWords[] {
  return ends.map(({ item, strength }, at) => ({
    name: at === 0 ? fullNameOf(speaker, item) : nameOf(speaker, item),
    strength,
  }))
}
