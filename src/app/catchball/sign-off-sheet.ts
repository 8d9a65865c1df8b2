import { sheetWording } from '../../alignment/wording/wordings.ts'
import type { SignOff, SignedItem } from '../../catchball/approval.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import { headOf } from '../../domain/plan/plan.ts'
import { ITEM_KINDS } from '../../domain/item/item.ts'
import type { ItemKind } from '../../domain/item/item.ts'
import type { Matrix } from '../../domain/record/entities.ts'
import { pagesToPdf } from '../../exchange/pdf/pages-to-pdf.ts'
import { prosePages } from '../../layout/prose/prose-pages.ts'
import type { StripWords } from '../../layout/prose/title-strip.ts'
import { matrixWording } from '../../layout/matrix/wording.ts'
import { formatNumber } from '../../support/number-words.ts'
import type { Prose, ProsePiece } from '../../support/prose.ts'
import { err, ok } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { Exported, SheetFonts } from '../export-plan/export-plan.ts'
import { documentProblem } from '../export-plan/font-problem.ts'

/** The state of a matrix that is signed. */
export interface SignOffSource {
  readonly plan: Plan
  readonly matrix: Matrix
  readonly revision: number
  /** The day of the sheet, YYYY-MM-DD. */
  readonly today: string
}

/**
 * The sheet that an approver and those who agreed sign by hand: what is agreed, under which conditions, the fingerprint that
 * ties the signatures to these very values. A4. The same state gives the same bytes. Errors: a font is damaged.
 */
export async function signOffSheet(
  source: SignOffSource,
  signOff: SignOff,
  { metrics, files }: SheetFonts,
): Promise<Result<Exported, string>> {
  const prose = signOffProse(source, signOff)
  const { pages, missing } = prosePages(metrics, prose, 'A4', stripOf(source))
  const pdf = await pagesToPdf(pages, { page: 'A4', title: `${prose.title}: ${prose.kind}`, fonts: files })
  if (!pdf.ok) return err(documentProblem(pdf.error))
  const hidden = signOff.items.length - shownItems(signOff).length
  return ok({
    content: pdf.value.bytes,
    notes: [
      ...(missing.length === 0 ? [] : [`No font here has ${missing.slice(0, 10).join(' ')}`]),
      ...(hidden === 0 ? [] : [`${hidden} confidential left out; the fingerprint covers them.`]),
    ],
  })
}

/** What the sheet says, piece by piece. */
export function signOffProse({ plan, matrix, today }: SignOffSource, signOff: SignOff): Prose {
  const items = shownItems(signOff)
  const agreed = items.filter(({ state }) => state === 'agreed' || state === 'agreed subject to').length
  const asked = items.filter(({ state }) => state !== undefined).length
  return {
    language: 'en',
    kind: 'Sign-off sheet',
    title: matrix.title,
    note: headOf(plan).title,
    pieces: [
      {
        piece: 'lead',
        text: `As it stands on ${sheetWording(undefined).date(today)}. ${agreed} of ${asked} items in negotiation are agreed.`,
      },
      ...ITEM_KINDS.flatMap(kind => listPieces(plan, kind, items)),
      { piece: 'heading', text: 'Fingerprint of the agreed values' },
      { piece: 'text', text: inGroups(signOff.fingerprint) },
      {
        piece: 'text',
        text: 'It is made of the target, due date, wording, owner, milestones, links, roles and parents of every item of this matrix. If any of them changes, it is another one.',
      },
      { piece: 'heading', text: 'Signatures' },
      { piece: 'text', text: 'A typed name is no proof of identity. Sign by hand.' },
      ...signatures(plan, matrix, items),
    ],
  }
}

function shownItems({ items }: SignOff): SignedItem[] {
  return items.filter(({ item }) => item.confidential !== true)
}

const HEADINGS: Readonly<Record<ItemKind, string>> = {
  breakthrough: 'Breakthrough objectives',
  goal: 'Annual goals',
  priority: 'Priorities',
  metric: 'Owner metrics',
}

function listPieces(plan: Plan, kind: ItemKind, all: readonly SignedItem[]): ProsePiece[] {
  const own = all.filter(({ item }) => item.kind === kind)
  if (own.length === 0) return []
  const heading = headOf(plan).labels?.[kind] ?? HEADINGS[kind]
  return [{ piece: 'heading', text: heading }, ...own.map(one => itemPiece(plan, one))]
}

function itemPiece(plan: Plan, signed: SignedItem): ProsePiece {
  const { item, conditions } = signed
  return {
    piece: 'item',
    item: item.id,
    list: item.kind,
    code: item.code,
    text: item.text,
    depth: 0,
    first: valuesOf(plan, signed),
    sentences: [
      stateSentence(signed),
      ...conditions.map(
        ({ what, from, by }) =>
          `Condition: ${[what, from && `from ${from}`, by && `by ${by}`].filter(Boolean).join(', ')}.`,
      ),
    ],
  }
}

function valuesOf(plan: Plan, { terms }: SignedItem): string {
  const { target, unit, due, owner } = terms
  const { date } = sheetWording(undefined)
  const amount = typeof target === 'number' ? formatNumber(target, matrixWording.number) : target
  const who = owner
    ?.split(' ')
    .map(id => plan.tables.person.get(id)?.name)
    .filter(name => name !== undefined)
    .join(', ')
  return [
    amount !== null && `Target ${[amount, unit].filter(Boolean).join('\u00a0')}`,
    due !== null && `due ${date(due)}`,
    who && `owner ${who}`,
  ]
    .filter(Boolean)
    .join(', ')
}

function stateSentence({ state, partner }: SignedItem): string {
  if (state === undefined) return 'Nobody was asked.'
  const who = partner === undefined ? '' : ` with ${partner}`
  if (state === 'agreed') return `Agreed${who}.`
  if (state === 'agreed subject to') return `Agreed${who}, subject to the conditions here.`
  return `Not agreed${who}: ${state}.`
}

function signatures(plan: Plan, matrix: Matrix, items: readonly SignedItem[]): ProsePiece[] {
  const approver = matrix.approver && plan.tables.person.get(matrix.approver)?.name
  const partners = [...new Set(items.flatMap(({ partner }) => partner ?? []))].filter(
    name => name !== approver,
  )
  return [
    { piece: 'signature', text: `${approver ?? 'Approver'}, approves this matrix. Date:` },
    ...partners.map((name): ProsePiece => ({
      piece: 'signature',
      text: `${name}, agrees to the items above. Date:`,
    })),
  ]
}

/** In groups of eight, to be compared by eye. */
function inGroups(digest: string): string {
  const hex = digest.replace(/^sha256:/, '')
  return `sha256: ${(hex.match(/.{1,8}/g) ?? []).join(' ')}`
}

function stripOf({ plan, revision, today }: SignOffSource): StripWords {
  const { strip, date } = sheetWording(undefined)
  return {
    cells: [
      { label: strip.plan, value: headOf(plan).title },
      { label: strip.stand, value: date(today) },
      { label: strip.revision, value: String(revision) },
    ],
    page: strip.page,
    pageOf: strip.pageOf,
  }
}
