import type { Item, ItemKind } from '../../../../src/domain/item/item.ts'
import type { LineStep } from '../../../../src/alignment/line-steps.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { ItemId, MatrixId } from '../../../../src/domain/record/ids.ts'
import type { SightLine } from '../../../matrix/sight-line.ts'
import { editorStrings } from '../../../strings/editor.ts'

/** One list of the line in the breadcrumb. */
export interface PathStep {
  readonly kind: ItemKind
  readonly items: readonly Item[]
  /** The matrix it stands in, where that is another than the one before it. */
  readonly level: string | undefined
}

/** A line of sight in words. */
export interface SightWords {
  readonly item: Item | undefined
  /** The matrix of the item, where it is not the one that is shown. */
  readonly level: string | undefined
  readonly name: string
  /** What it is for, step by step to the breakthroughs. */
  readonly up: readonly PathStep[]
  /** What moves and measures it. */
  readonly down: readonly PathStep[]
  /** How what is below stands to it ("measured by"). */
  readonly below: string
  readonly chain: ChainWords | undefined
  readonly spoken: string
}

/** How well the line holds. */
export interface ChainWords {
  readonly look: 'strong' | 'medium' | 'weak' | 'open'
  readonly text: string
}

const LOOKS = { 3: 'strong', 2: 'medium', 1: 'weak' } as const

/** Spells a line of sight out as it is read from the matrix that is shown. */
export function sightWords(plan: Plan, shown: MatrixId, sight: SightLine): SightWords {
  const item = plan.tables.item.get(sight.start)
  const name = item?.text ?? plan.tables.person.get(sight.start)?.name ?? ''
  const inOrder = stepsOf(plan, item?.matrix ?? shown, sight.steps)
  // A person stands before the priorities they carry.
  const up = inOrder('up', item === undefined ? 'start' : undefined)
  const down = inOrder('down')
  const [first] = down
  const below = first === undefined ? '' : editorStrings.below[first.kind]
  const chain = up.length + down.length === 0 ? undefined : chainWords(plan, sight)
  const words: Omit<SightWords, 'spoken'> = {
    item,
    level: item === undefined || item.matrix === shown ? undefined : levelOf(plan, item.matrix),
    name,
    up,
    down,
    below,
    chain,
  }
  return { ...words, spoken: spoken(words) }
}

function stepsOf(plan: Plan, from: MatrixId, steps: readonly LineStep[]) {
  return (...directions: (LineStep['direction'] | undefined)[]): PathStep[] => {
    let level = from
    return steps
      .filter(step => directions.includes(step.direction))
      .map(({ matrix, kind, items }) => {
        const other = matrix === level ? undefined : levelOf(plan, matrix)
        level = matrix
        return { kind, level: other, items: items.flatMap(id => plan.tables.item.get(id) ?? []) }
      })
  }
}

function levelOf(plan: Plan, id: MatrixId): string {
  const matrix = plan.tables.matrix.get(id)
  return matrix?.code ?? matrix?.title ?? ''
}

function chainWords(plan: Plan, { start, chain }: SightLine): ChainWords {
  if (chain === undefined) {
    const kind = plan.tables.item.get(start)?.kind
    return { look: 'open', text: editorStrings.chainOpen(kind === 'breakthrough') }
  }
  const look = LOOKS[chain.strength]
  const link = chain.weakest === undefined ? undefined : plan.tables.link.get(chain.weakest)
  const code = (id: ItemId) => plan.tables.item.get(id)?.code ?? ''
  return { look, text: editorStrings.chain(look, link && `${code(link.a)}–${code(link.b)}`) }
}

function spoken({ item, level, name, up, down, below, chain }: Omit<SightWords, 'spoken'>): string {
  if (chain === undefined) return editorStrings.noSight(name)
  const spell = (steps: readonly PathStep[]) =>
    steps.map(step => [step.level, step.items.map(each => each.code).join(', ')].filter(Boolean).join(' '))
  const to = ` ${editorStrings.to} `
  const line = [[level, item?.code, name].filter(Boolean).join(' '), ...spell(up)].join(to)
  return `${editorStrings.sightOf(line, below, spell(down).join(to))}; ${chain.text}`
}
