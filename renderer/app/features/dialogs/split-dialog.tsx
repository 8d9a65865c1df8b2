import { useState } from 'react'
import type { Allocation } from '../../../../src/catchball/allocation.ts'
import type { Item } from '../../../../src/domain/item/item.ts'
import type { ItemId } from '../../../../src/domain/record/ids.ts'
import { edit } from '../../../store/plan-actions.ts'
import { splitCommands, splitParts, splitTarget } from '../../../store/review/split.ts'
import type { SplitPart } from '../../../store/review/split.ts'
import { figureWords } from '../../../store/review/values.ts'
import { readNumber } from '../../../store/readers.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { ballDialogStrings as s } from '../../../strings/ball-dialogs.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { TextField } from '../../../ui/field.tsx'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Splits a target over the departments whose targets feed it, with the remainder in view. */
export function SplitDialog({
  item: id,
  target,
}: {
  readonly item: ItemId
  readonly target: number | undefined
}) {
  const { plan } = useOpenDocument()
  const parent = plan.tables.item.get(id)
  if (parent === undefined) return null
  return (
    <SplitForm parent={parent} target={target ?? (typeof parent.target === 'number' ? parent.target : 0)} />
  )
}

function SplitForm({ parent, target }: { readonly parent: Item; readonly target: number }) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const { parts, rule } = splitParts(plan, parent)
  const [typed, setTyped] = useState<ReadonlyMap<string, string>>(
    () =>
      new Map(parts.map(({ item }) => [item.id, typeof item.target === 'number' ? String(item.target) : ''])),
  )
  const split = splitTarget(target, parts, typed, rule)
  const commands = split === undefined ? [] : splitCommands(parts, split)
  const submit = () => {
    if (commands.length === 0) return
    close()
    edit(app, { type: 'batch', label: s.splitLabel(parent.code, parts.length), commands }, parent.id)
  }
  return (
    <FormDialog
      title={s.split(parent.code)}
      size="medium"
      confirm={s.splitDo(commands.length)}
      disabled={commands.length === 0}
      onSubmit={submit}
    >
      <p>{parts.length === 0 ? s.noParts : s.splitLead(parent.code, rule)}</p>
      {parts.length > 0 && (
        <>
          <PartTable
            {...{ parts, typed, split }}
            onType={(part, text) => setTyped(now => new Map([...now, [part, text]]))}
          />
          <Remainder {...{ target, split, rule }} unit={parent.unit} />
        </>
      )}
    </FormDialog>
  )
}

interface PartTableProps {
  readonly parts: readonly SplitPart[]
  readonly typed: ReadonlyMap<string, string>
  readonly split: Allocation | undefined
  readonly onType: (part: ItemId, text: string) => void
}

function PartTable({ parts, typed, split, onType }: PartTableProps) {
  return (
    <table className="split-table">
      <thead>
        <tr>
          <th scope="col">{s.part}</th>
          <th scope="col">{s.who}</th>
          <th scope="col">{s.now}</th>
          <th scope="col">{s.target2}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map(part => (
          <PartRow key={part.item.id} part={part} {...{ typed, split, onType }} />
        ))}
      </tbody>
    </table>
  )
}

function PartRow({
  part: { item, who },
  typed,
  split,
  onType,
}: Omit<PartTableProps, 'parts'> & { readonly part: SplitPart }) {
  const text = typed.get(item.id) ?? ''
  const read = readNumber(text.trim())
  const share = split?.parts.find(({ id }) => id === item.id)?.value
  return (
    <tr>
      <th scope="row">
        <Chip kind={item.kind} code={item.code} /> <span>{item.text}</span>
      </th>
      <td>{who}</td>
      <td>{item.target === undefined ? '–' : figureWords(item.target)}</td>
      <td>
        <TextField
          bare
          label={s.partValue(item.code)}
          value={text}
          hint={text.trim() === '' && share !== undefined ? s.gets(figureWords(share)) : undefined}
          problem={read.ok ? undefined : read.error.message}
          onChange={event => onType(item.id, event.target.value)}
        />
      </td>
    </tr>
  )
}

interface RemainderProps {
  readonly target: number
  readonly split: Allocation | undefined
  readonly rule: 'sum' | 'average'
  readonly unit: string | undefined
}

function Remainder({ target, split, rule, unit }: RemainderProps) {
  return (
    <dl className="split-rest" aria-live="polite">
      <div>
        <dt>{s.toSplit}</dt>
        <dd>{figureWords(target, unit)}</dd>
      </div>
      <div>
        <dt>{s.remainder}</dt>
        <dd>{split === undefined ? '–' : remainderWords(split.remainder, rule, unit)}</dd>
      </div>
    </dl>
  )
}

function remainderWords(remainder: number, rule: 'sum' | 'average', unit: string | undefined): string {
  if (remainder === 0) return s.remainderNone
  const amount = figureWords(Math.abs(remainder), unit)
  if (rule === 'average') return s.remainderOff(amount)
  return remainder > 0 ? s.remainderLeft(amount) : s.remainderOver(amount)
}
