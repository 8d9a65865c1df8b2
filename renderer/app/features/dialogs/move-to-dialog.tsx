import { useState } from 'react'
import { kindAbove } from '../../../../src/alignment/link-tree.ts'
import type { Item } from '../../../../src/domain/item/item.ts'
import { supports } from '../../../../src/domain/link/supports.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { linksOf, listOf } from '../../../../src/domain/plan/queries.ts'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { moveUnder } from '../../../store/edit-tree.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

interface MoveToProps {
  readonly id: ItemId
  /** What it is seen under now; without it, its one parent if it has just one. */
  readonly from: ItemId | undefined
}

/** Finds what an item hangs under instead, by code or text. */
export function MoveToDialog({ id, from: seen }: MoveToProps) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState<ItemId>()
  const item = plan.tables.item.get(id)
  const kind = item && kindAbove(item.kind)
  if (item === undefined || kind === undefined) return null
  const from = seen ?? onlyParent(plan, item)
  const found = listOf(plan, item.matrix, kind).filter(other => other.id !== from && matches(other, text))
  const target = found.find(other => other.id === chosen) ?? found[0]
  return (
    <FormDialog
      title={s.moveTo(item.code)}
      size="medium"
      confirm={target === undefined ? s.moveToNothing : s.moveToConfirm(target.code)}
      disabled={target === undefined}
      onSubmit={() => {
        if (target !== undefined && moveUnder(app, item, from, target)) close()
      }}
    >
      <TextField label={s.moveToFind} value={text} onChange={event => setText(event.target.value)} />
      <Targets found={found} target={target} onChoose={setChosen} />
    </FormDialog>
  )
}

interface TargetsProps {
  readonly found: readonly Item[]
  readonly target: Item | undefined
  readonly onChoose: (id: ItemId) => void
}

function Targets({ found, target, onChoose }: TargetsProps) {
  return (
    <fieldset>
      <legend>{s.moveToList(found.length)}</legend>
      {found.map(({ id, kind, code, text }) => (
        <label key={id} className="check">
          <input type="radio" name="target" checked={id === target?.id} onChange={() => onChoose(id)} />
          <Chip kind={kind} code={code} />
          {text}
        </label>
      ))}
    </fieldset>
  )
}

function onlyParent(plan: Plan, item: Item): ItemId | undefined {
  const parents = linksOf(plan, item.id)
    .filter(supports)
    .flatMap(({ a, b }) => plan.tables.item.get(a === item.id ? b : a) ?? [])
    .filter(other => other.kind === kindAbove(item.kind))
  return parents.length === 1 ? parents[0]?.id : undefined
}

function matches({ code, text }: Item, typed: string): boolean {
  const all = `${code} ${text}`.toLowerCase()
  return typed
    .toLowerCase()
    .split(/\s+/u)
    .every(word => all.includes(word))
}
