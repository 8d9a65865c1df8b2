import type { ItemKind } from '../../../../src/domain/item/item.ts'
import type { OwnColumn } from '../../../../src/domain/item/own-columns.ts'
import { uniqueCode } from '../../../store/edit-owners.ts'
import { dialogStrings as s } from '../../../strings/dialogs.ts'

/** An own column while it is being defined. */
export interface ColumnForm {
  /** Stays the same while the dialog is open. */
  readonly key: string
  /** The column as it is in the plan; undefined for a new one. */
  readonly before: OwnColumn | undefined
  readonly kind: ItemKind
  readonly label: string
  readonly type: OwnColumn['type']
  /** As typed: parted with commas. */
  readonly choices: string
  readonly gone: boolean
}

/** The columns of a plan, to be changed. */
export function columnForms(columns: readonly OwnColumn[]): ColumnForm[] {
  return columns.map(before => ({
    key: `${before.kind} ${before.id}`,
    before,
    kind: before.kind,
    label: before.label,
    type: before.type,
    choices: (before.choices ?? []).join(', '),
    gone: false,
  }))
}

/** The columns that the forms describe. New ones get an id from their label that no other of their kind has. */
export function columnsFrom(forms: readonly ColumnForm[]): OwnColumn[] {
  const taken = new Map<ItemKind, Set<string>>()
  const takenBy = (kind: ItemKind) => {
    const known = taken.get(kind) ?? new Set<string>()
    taken.set(kind, known)
    return known
  }
  for (const { before } of forms) if (before !== undefined) takenBy(before.kind).add(before.id)
  return forms
    .filter(form => !form.gone)
    .map(form => {
      const id = form.before?.id ?? uniqueCode(form.label, takenBy(form.kind))
      takenBy(form.kind).add(id)
      return columnOf(form, id)
    })
}

/** The column that a form describes, under an id. */
export function columnOf({ kind, label, type, choices }: ColumnForm, id: string): OwnColumn {
  const base = { id, kind, label: label.trim(), type }
  return type === 'choice' ? { ...base, choices: choicesIn(choices) } : base
}

/** What is wrong with a form among others, by field. */
export function columnProblems(
  form: ColumnForm,
  all: readonly ColumnForm[],
): { readonly label?: string; readonly choices?: string } {
  const name = form.label.trim().toLocaleLowerCase()
  const twice = all.some(
    other =>
      other.key !== form.key &&
      !other.gone &&
      other.kind === form.kind &&
      other.label.trim().toLocaleLowerCase() === name,
  )
  return {
    ...(name === '' ? { label: s.columnNamed } : twice ? { label: s.columnTwice } : {}),
    ...(form.type === 'choice' && choicesIn(form.choices).length === 0 ? { choices: s.choicesNeeded } : {}),
  }
}

function choicesIn(text: string): string[] {
  const parts = text.split(',').map(part => part.trim())
  return [...new Set(parts.filter(part => part !== ''))]
}
