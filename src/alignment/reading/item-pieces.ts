import type { Item } from '../../domain/item/item.ts'
import { referring, rolesOn } from '../../domain/plan/queries.ts'
import type { RoleName } from '../../domain/record/entities.ts'
import type { ProseItem } from '../../support/prose.ts'
import { byOrder } from '../../support/order-key.ts'
import {
  calledOf,
  closed,
  codeOf,
  figureWords,
  measureInWords,
  onOneLine,
  textOf,
} from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'

/** An item where it is told: what hangs under it, and what of that was told before. */
export interface Told {
  readonly item: Item
  readonly under: readonly Item[]
  readonly before: ReadonlySet<Item>
  readonly depth: number
}

/** An item with its figures, its why, what hangs under it, and who carries it. */
export function itemPiece(speaker: Speaker, told: Told): ProseItem {
  const { item, depth } = told
  const { sheet } = speaker.wording
  const why = item.why === undefined || item.why.trim() === '' ? [] : [sheet.reason(closed(item.why))]
  const [first = '', ...facts] = [...figuresOf(speaker, item), ...peopleOf(speaker, item)]
  return {
    piece: 'item',
    item: item.id,
    list: item.kind,
    code: codeOf(speaker, item),
    text: textOf(speaker, item),
    depth,
    first,
    sentences: [
      ...facts,
      ...why,
      ...stepsOf(speaker, item),
      ...below(speaker, told),
      ...deployed(speaker, item),
    ],
  }
}

function figuresOf(speaker: Speaker, item: Item): string[] {
  const { wording } = speaker
  const figures = wording.figures(figureWords(speaker, item))
  if (figures !== undefined) return [figures]
  if (item.kind === 'metric') return [wording.noTarget]
  const span = wording.sheet.span(item.start, item.due)
  return span === undefined ? [] : [span]
}

function peopleOf(speaker: Speaker, item: Item): string[] {
  const { plan, wording } = speaker
  const { reading } = wording
  if (item.kind === 'metric') {
    const owner = item.owner === undefined ? undefined : plan.tables.person.get(item.owner)
    return [owner === undefined ? reading.noOwner : reading.ownedBy(calledOf(owner))]
  }
  if (item.kind !== 'priority') return []
  const helps = namesWith(speaker, item, 'responsible')
  const asked = namesWith(speaker, item, 'consulted')
  return [
    reading.leads(namesWith(speaker, item, 'accountable')),
    ...(helps.length === 0 ? [] : [reading.helps(helps)]),
    ...(asked.length === 0 ? [] : [reading.asked(asked)]),
  ]
}

function namesWith({ plan }: Speaker, item: Item, role: RoleName): string[] {
  return rolesOn(plan, item.id)
    .filter(one => one.role === role)
    .flatMap(one => plan.tables.person.get(one.person) ?? [])
    .sort(byOrder)
    .map(person => calledOf(person))
}

function stepsOf({ wording }: Speaker, { milestones, unit }: Item): string[] {
  if (milestones === undefined || milestones.length === 0) return []
  const steps = [...milestones]
    .sort((a, b) => (a.by < b.by ? -1 : a.by > b.by ? 1 : 0))
    .map(({ value, by }) => ({
      value: [measureInWords(wording, value), unit && onOneLine(unit)].filter(Boolean).join('\u00a0'),
      by: wording.date(by),
    }))
  return [wording.reading.milestones(steps)]
}

function below(speaker: Speaker, { item, under, before }: Told): string[] {
  const { reading, list } = speaker.wording
  const codes = under.map(child => {
    const code = codeOf(speaker, child)
    return before.has(child) ? reading.above(code) : code
  })
  const words = list(codes)
  switch (item.kind) {
    case 'metric':
      return []
    case 'breakthrough':
      return [
        codes.length === 0 ? reading.nothingBelow.breakthrough : reading.goalsBelow(words, codes.length),
      ]
    case 'goal':
      return [codes.length === 0 ? reading.nothingBelow.goal : reading.prioritiesBelow(words)]
    case 'priority':
      return [codes.length === 0 ? reading.nothingBelow.priority : reading.metricsBelow(words, codes.length)]
  }
}

/** The levels that carry an item out. */
function deployed(speaker: Speaker, item: Item): string[] {
  const { plan, wording } = speaker
  const matrices = new Set(
    referring(plan, item.id, 'item')
      .filter(child => child.deploys?.includes(item.id) === true && child.setAside === undefined)
      .flatMap(child => plan.tables.matrix.get(child.matrix)?.title ?? []),
  )
  if (matrices.size === 0) return []
  return [
    wording.reading.deployed(wording.list([...matrices].map(title => wording.quoted(onOneLine(title))))),
  ]
}
