import type { DraftText } from '../../../../src/contract/answers.ts'
import { ITEM_KINDS } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import type { ItemId, MatrixId, PersonId } from '../../../../src/domain/record/ids.ts'
import type { GridPlace } from '../../../matrix/grid-model.ts'
import { setView } from '../../../store/app.ts'
import type { App } from '../../../store/app.ts'
import { labelPlace, markPlace, ownerPlace } from '../../../store/places.ts'
import { touchPlan } from '../../../store/plan-actions.ts'
import type { Editing } from '../../../store/state.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Button } from '../../../ui/button.tsx'
import { Icon } from '../../../ui/icon.tsx'
import { NEW_PERSON } from './field-subject.ts'

/** A text that was being typed when the plan was closed: to be gone on with, or not. One at a time. */
export function DraftsBanner() {
  const app = useApp()
  const { plan, drafts, readOnly } = useOpenDocument()
  const [draft] = drafts
  if (draft === undefined || readOnly !== undefined) return null
  const place = draftPlace(plan, draft)
  return (
    <div className="banner" role="status">
      <Icon name="info" />
      <span title={draft.text}>
        {editorStrings.draftFound(place?.name ?? editorStrings.draftElsewhere, draft.text)}
      </span>
      {place && <Button onClick={() => goOn(app, draft, place)}>{editorStrings.draftContinue}</Button>}
      <Button look="quiet" onClick={() => discard(app, draft)}>
        {editorStrings.draftDiscard}
      </Button>
    </div>
  )
}

interface DraftPlace {
  readonly name: string
  readonly matrix?: MatrixId
  readonly cursor?: GridPlace
  /** The field of the sheet that holds it; without one, it is a field of the inspector. */
  readonly editing?: Editing
  /** What the inspector shows; nothing for the matrix as a whole. */
  readonly selected?: ItemId | PersonId
}

function draftPlace(plan: Plan, draft: DraftText): DraftPlace | undefined {
  return sheetPlace(plan, draft) ?? panelPlace(plan, draft.record)
}

/** Where a text was typed on the sheet. */
function sheetPlace(plan: Plan, { record, field, text }: DraftText): DraftPlace | undefined {
  const { item: items, matrix: matrices, person: people } = plan.tables
  const item = items.get(record)
  if (item !== undefined && field === 'text')
    return {
      name: item.code,
      matrix: item.matrix,
      cursor: labelPlace(plan, item),
      editing: { kind: 'item', id: item.id, text },
    }
  const matrix = matrices.get(record)
  if (matrix !== undefined) return newPlace(matrix.id, field, text)
  const person = people.get(record)
  if (person !== undefined && field === 'name')
    return { ...placeOfPerson(plan, person), editing: { kind: 'person', id: person.id, text } }
  return linkPlace(plan, record, text)
}

function linkPlace(plan: Plan, record: string, text: string): DraftPlace | undefined {
  const { tables } = plan
  const link = tables.link.get(record)
  const [a, b] = [link && tables.item.get(link.a), link && tables.item.get(link.b)]
  if (a === undefined || b === undefined) return undefined
  return {
    name: `${a.code}, ${b.code}`,
    matrix: a.matrix,
    cursor: markPlace(plan, a, b),
    editing: { kind: 'note', a: a.id, b: b.id, text },
  }
}

/** The draft of a new item or owner of a matrix. */
function newPlace(matrix: MatrixId, field: string, text: string): DraftPlace | undefined {
  if (field === NEW_PERSON)
    return {
      name: editorStrings.draftNewPerson,
      matrix,
      editing: { kind: 'new-person', after: null, text },
    }
  const kind = ITEM_KINDS.find(each => field === `new.${each}`)
  return (
    kind && {
      name: editorStrings.draftNew(kind),
      matrix,
      editing: { kind: 'new', list: kind, after: null, text },
    }
  )
}

/** Whose panel a text was typed in. */
function panelPlace(plan: Plan, record: string): DraftPlace | undefined {
  const { tables } = plan
  const item = tables.item.get(record)
  if (item !== undefined)
    return { name: item.code, matrix: item.matrix, cursor: labelPlace(plan, item), selected: item.id }
  const person = tables.person.get(record)
  if (person !== undefined) return { ...placeOfPerson(plan, person), selected: person.id }
  const matrix = tables.matrix.get(record)
  return matrix && { name: matrix.title, matrix: matrix.id }
}

function placeOfPerson(plan: Plan, { id, name }: Person): DraftPlace {
  return { name, cursor: ownerPlace(plan, id) }
}

function goOn(app: App, draft: DraftText, { matrix, cursor, editing, selected }: DraftPlace): void {
  forget(app, draft)
  const { view } = app.store.getState()
  setView(app, {
    matrix: matrix ?? view.matrix,
    cursor: cursor ?? view.cursor,
    editing,
    ...(editing === undefined ? { selected, resumed: draft } : {}),
  })
}

function discard(app: App, draft: DraftText): void {
  forget(app, draft)
  void app.host.clearDraft({ record: draft.record, field: draft.field })
}

function forget(app: App, draft: DraftText): void {
  const drafts = app.store.getState().open?.drafts ?? []
  touchPlan(app, { drafts: drafts.filter(other => other !== draft) })
}
