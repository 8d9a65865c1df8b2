import type { ItemKind } from '../../../../src/domain/item/item.ts'
import { nextCode, usedCodes } from '../../../../src/domain/item/codes.ts'
import { listNames } from '../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { allItemsOf, linkBetween } from '../../../../src/domain/plan/queries.ts'
import type { ItemId, MatrixId, PersonId } from '../../../../src/domain/record/ids.ts'
import type { Editing } from '../../../store/state.ts'
import { editorStrings } from '../../../strings/editor.ts'

/** What a field edits: its text so far, what it is called, and where its draft is kept. */
export interface Subject {
  readonly text: string
  readonly label: string
  readonly placeholder?: string
  /** Present where a chip stands before the field. */
  readonly kind?: ItemKind
  readonly code: string
  readonly draft: { readonly record: string; readonly field: string }
}

/** The field by which the draft of a new owner's name is kept. */
export const NEW_PERSON = 'new.person'

/** The subject of a field, or undefined where its record is gone. */
export function subjectOf(plan: Plan, matrix: MatrixId | undefined, editing: Editing): Subject | undefined {
  switch (editing.kind) {
    case 'item':
      return itemSubject(plan, editing.id)
    case 'new':
      return matrix && newSubject(plan, matrix, editing.list)
    case 'new-person':
      return matrix && newPersonSubject(matrix)
    case 'person':
      return personSubject(plan, editing.id)
    case 'note':
      return noteSubject(plan, editing.a, editing.b)
  }
}

function itemSubject(plan: Plan, id: ItemId): Subject | undefined {
  const item = plan.tables.item.get(id)
  if (item === undefined) return undefined
  const { text, kind, code } = item
  return { text, kind, code, label: editorStrings.editItem(code), draft: { record: id, field: 'text' } }
}

function newSubject(plan: Plan, matrix: MatrixId, kind: ItemKind): Subject | undefined {
  const sheet = plan.tables.matrix.get(matrix)
  if (sheet === undefined) return undefined
  const name = listNames(headOf(plan))[kind]
  const label = name === undefined ? editorStrings.newItem(kind) : editorStrings.newIn(name)
  const code = nextCode(usedCodes(sheet, allItemsOf(plan, matrix)), kind)
  return { text: '', kind, code, label, placeholder: label, draft: { record: matrix, field: `new.${kind}` } }
}

function newPersonSubject(matrix: MatrixId): Subject {
  const label = editorStrings.newPerson
  return { text: '', code: '', label, placeholder: label, draft: { record: matrix, field: NEW_PERSON } }
}

function personSubject(plan: Plan, id: PersonId): Subject | undefined {
  const person = plan.tables.person.get(id)
  if (person === undefined) return undefined
  const label = editorStrings.editPerson(person.name)
  return { text: person.name, code: '', label, draft: { record: id, field: 'name' } }
}

function noteSubject(plan: Plan, a: ItemId, b: ItemId): Subject | undefined {
  const link = linkBetween(plan, a, b)
  if (link === undefined) return undefined
  const code = (id: ItemId) => plan.tables.item.get(id)?.code ?? ''
  return {
    text: link.reason ?? '',
    code: '',
    label: editorStrings.editNote(code(a), code(b)),
    placeholder: editorStrings.notePlaceholder,
    draft: { record: link.id, field: 'reason' },
  }
}
