import { useState } from 'react'
import { ITEM_KINDS } from '../../../../src/domain/item/item.ts'
import type { ItemKind } from '../../../../src/domain/item/item.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { setColumns } from '../../../store/edit-columns.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Button } from '../../../ui/button.tsx'
import { Select } from '../../../ui/field.tsx'
import { columnForms, columnProblems, columnsFrom } from './column-form.ts'
import type { ColumnForm } from './column-form.ts'
import { ColumnRow } from './column-row.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Defines the plan's own columns, list by list; all changes are one undo step. */
export function OwnColumnsDialog({ first }: { readonly first: ItemKind }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const [kind, setKind] = useState(first)
  const [forms, setForms] = useState(() => columnForms(headOf(plan).fields))
  const [tried, setTried] = useState(false)
  const submit = () => {
    setTried(true)
    const wrong = forms.find(form => !form.gone && Object.keys(columnProblems(form, forms)).length > 0)
    if (wrong !== undefined) setKind(wrong.kind)
    else if (setColumns(app, columnsFrom(forms))) close()
  }
  return (
    <FormDialog title={s.ownColumns} size="medium" confirm={s.save} onSubmit={submit}>
      <p>{s.ownColumnsLead}</p>
      <Select
        label={s.columnList}
        value={kind}
        onChange={event => setKind(ITEM_KINDS.find(each => each === event.target.value) ?? kind)}
      >
        {ITEM_KINDS.map(each => (
          <option key={each} value={each}>
            {s.kinds[each]}
          </option>
        ))}
      </Select>
      <ColumnRows kind={kind} forms={forms} tried={tried} onChange={setForms} />
      <span>
        <Button icon="plus" onClick={() => setForms([...forms, newForm(kind)])}>
          {s.addColumn}
        </Button>
      </span>
    </FormDialog>
  )
}

interface ColumnRowsProps {
  readonly kind: ItemKind
  readonly forms: readonly ColumnForm[]
  /** Somebody tried to save, so that what is wrong is said. */
  readonly tried: boolean
  readonly onChange: (forms: ColumnForm[]) => void
}

function ColumnRows({ kind, forms, tried, onChange }: ColumnRowsProps) {
  const { plan } = useOpenDocument()
  const shown = forms.filter(form => form.kind === kind)
  const change = (key: string, part: Partial<ColumnForm>) => onChange(changed(forms, key, part))
  const remove = ({ key, before }: ColumnForm) =>
    before === undefined ? onChange(forms.filter(one => one.key !== key)) : change(key, { gone: true })
  const swap = (form: ColumnForm, other: ColumnForm | undefined) =>
    other === undefined ? undefined : () => onChange(swapped(forms, form, other))
  if (shown.length === 0) return <p>{s.noColumns}</p>
  return (
    <ul className="column-rows">
      {shown.map((form, at) => (
        <ColumnRow
          key={form.key}
          form={form}
          plan={plan}
          problems={tried ? columnProblems(form, forms) : {}}
          change={part => change(form.key, part)}
          remove={() => remove(form)}
          up={swap(form, shown[at - 1])}
          down={swap(form, shown[at + 1])}
        />
      ))}
    </ul>
  )
}

function newForm(kind: ItemKind): ColumnForm {
  return {
    key: crypto.randomUUID(),
    before: undefined,
    kind,
    label: '',
    type: 'text',
    choices: '',
    gone: false,
  }
}

function changed(forms: readonly ColumnForm[], key: string, part: Partial<ColumnForm>): ColumnForm[] {
  return forms.map(form => (form.key === key ? { ...form, ...part } : form))
}

function swapped(forms: readonly ColumnForm[], one: ColumnForm, other: ColumnForm): ColumnForm[] {
  return forms.map(form => (form === one ? other : form === other ? one : form))
}
