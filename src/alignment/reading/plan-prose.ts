import { headOf } from '../../domain/plan/plan.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { Item } from '../../domain/item/item.ts'
import { matricesOf } from '../../domain/plan/queries.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import type { Prose, ProseItem, ProsePiece } from '../../support/prose.ts'
import { linkTree } from '../link-tree.ts'
import type { LinkTree } from '../link-tree.ts'
import { calledOf, codeOf, onOneLine } from '../wording/in-words.ts'
import type { Speaker } from '../wording/in-words.ts'
import { sheetWording } from '../wording/wordings.ts'
import { branchTeller } from './branch-pieces.ts'

const NONE: ReadonlySet<string> = new Set()

/**
 * A plan in plain sentences, from true north to owners, for people who will never read an X: level by level, in each the
 * breakthroughs with the goals, priorities and metrics under them. What hangs nowhere is named at the end of its level.
 *
 * `language` is the reader's ("de"); English where there are no words in it.
 */
export function planProse(plan: Plan, language?: string): Prose {
  const wording = sheetWording(language)
  const head = headOf(plan)
  const matrices = levelsOf(plan)
  const { reading } = wording
  const several = matrices.length > 1
  const north = onOneLine(head.trueNorth ?? '')
  return {
    language: wording.language,
    kind: reading.kind,
    title: onOneLine(head.title),
    ...(head.periodStart === undefined ? {} : { note: periodOf(head.periodStart, wording) }),
    pieces: [
      { piece: 'lead', text: north === '' ? reading.noTrueNorth : reading.trueNorth(north) },
      { piece: 'text', text: matrices.length === 0 ? reading.noMatrix : reading.how },
      ...matrices.flatMap(matrix =>
        levelPieces({ plan, wording, language, home: matrix.id, said: new Set() }, matrix, several),
      ),
    ],
  }
}

/** Roots in display order, each with what deploys it right behind it. */
function levelsOf(plan: Plan): Matrix[] {
  const all = matricesOf(plan)
  const seen = new Set<Matrix>()
  const visit = (matrix: Matrix) => {
    if (seen.has(matrix)) return
    seen.add(matrix)
    all.filter(child => child.parent?.matrix === matrix.id).forEach(visit)
  }
  all.filter(matrix => matrix.parent === undefined).forEach(visit)
  all.forEach(visit)
  return [...seen]
}

function levelPieces(speaker: Speaker, matrix: Matrix, several: boolean): ProsePiece[] {
  const { reading } = speaker.wording
  const tree = linkTree(speaker.plan, matrix.id, NONE)
  const about = levelSentences(speaker, matrix, !several)
  const empty = tree.tops.length === 0
  const tell = branchTeller(speaker, tree)
  return [
    ...(several ? [{ piece: 'heading', text: onOneLine(matrix.title) } as const] : []),
    ...(about.length === 0 ? [] : [{ piece: 'text', text: about.join(' ') } as const]),
    ...(empty ? [{ piece: 'text', text: reading.noBreakthrough } as const] : []),
    ...tree.tops.flatMap(tell),
    ...loosePieces(speaker, tree, tell),
  ]
}

function levelSentences(speaker: Speaker, { parent, owner }: Matrix, whole: boolean): string[] {
  const { plan, wording } = speaker
  const { reading, list } = wording
  const sentences: string[] = []
  const above = parent && plan.tables.matrix.get(parent.matrix)
  const items = (parent?.items ?? []).flatMap(id => plan.tables.item.get(id) ?? [])
  if (above !== undefined && items.length > 0) {
    const codes = list(items.map(item => codeOf({ ...speaker, home: above.id }, item)))
    sentences.push(reading.carriesOut(codes, wording.quoted(onOneLine(above.title))))
  }
  const person = owner === undefined ? undefined : plan.tables.person.get(owner)
  if (person !== undefined) sentences.push(reading.owner(calledOf(person), whole))
  return sentences
}

/** What hangs nowhere says so first; what hangs under it follows. */
function loosePieces(speaker: Speaker, { loose }: LinkTree, tell: (item: Item) => ProseItem[]): ProsePiece[] {
  const { reading } = speaker.wording
  if (loose.length === 0) return []
  const branches = loose.flatMap(item => {
    const [piece, ...under] = tell(item)
    if (piece === undefined || item.kind === 'breakthrough') return []
    const sentences = [piece.first, ...piece.sentences].filter(sentence => sentence !== '')
    return [{ ...piece, first: reading.hangs[item.kind], sentences }, ...under]
  })
  return [{ piece: 'heading', text: reading.loose }, { piece: 'text', text: reading.looseLead }, ...branches]
}

function periodOf(start: string, wording: Speaker['wording']): string {
  const [year = 0, month = 1] = start.split('-').map(Number)
  const last = month === 1 ? `${year}-12` : `${year + 1}-${String(month - 1).padStart(2, '0')}`
  return wording.reading.period(wording.date(start), wording.date(last))
}
