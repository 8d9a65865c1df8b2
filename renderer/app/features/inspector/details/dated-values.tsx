import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { Button, IconButton } from '../../../../ui/button.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { CommittedField } from '../committed-field.tsx'
import type { Read } from '../../../../store/readers.ts'
import { fieldText } from '../../../../store/readers.ts'
import { useRecord } from '../record-editing.tsx'

interface Row<V> {
  readonly when: string
  readonly value: V
}

interface DatedValuesProps<V extends string | number> {
  /** Names the drafts of the rows. */
  readonly field: string
  readonly rows: readonly Row<V>[]
  /** What the two columns are called. */
  readonly when: string
  readonly value: string
  /** What the date of a further row is called. */
  readonly another: string
  /** How many rows there may be. */
  readonly most?: number
  readonly readWhen: Read<string>
  readonly readValue: Read<V>
  /** Takes all rows, in order of time. */
  readonly write: (rows: readonly Row<V>[]) => boolean
}

/** Values by date: each to be changed or removed, and a row at the end for another. */
export function DatedValues<V extends string | number>(props: DatedValuesProps<V>) {
  const { rows, most = Infinity } = props
  const { fixed } = useRecord()
  const write = (next: readonly Row<V>[]) =>
    props.write(next.toSorted((x, y) => (x.when < y.when ? -1 : x.when > y.when ? 1 : 0)))
  return (
    <>
      <ul className="dated-values">
        {rows.map((row, at) => (
          <DatedRow
            key={`${row.when} ${at}`}
            {...props}
            row={row}
            at={at}
            replace={next => write(rows.flatMap((one, i) => (i === at ? (next ?? []) : one)))}
          />
        ))}
      </ul>
      {!fixed && rows.length < most && <NewRow {...props} write={row => write([...rows, row])} />}
    </>
  )
}

interface DatedRowProps<V extends string | number> extends DatedValuesProps<V> {
  readonly row: Row<V>
  readonly at: number
  /** Puts another row in place of this one, or none. */
  readonly replace: (next: Row<V> | undefined) => boolean
}

function DatedRow<V extends string | number>(props: DatedRowProps<V>) {
  const { field, when, value, readWhen, readValue, row, at, replace } = props
  const { fixed } = useRecord()
  return (
    <li className="fields">
      <CommittedField
        bare={at > 0}
        label={when}
        field={`${field}.${at}.when`}
        value={row.when}
        read={readWhen}
        write={next => replace({ ...row, when: next })}
      />
      <CommittedField
        bare={at > 0}
        label={value}
        field={`${field}.${at}.value`}
        value={fieldText(row.value)}
        read={readValue}
        write={next => replace({ ...row, value: next })}
      />
      {!fixed && (
        <IconButton icon="close" size={14} label={s.removeRow(row.when)} onClick={() => replace(undefined)} />
      )}
    </li>
  )
}

interface NewRowProps<V extends string | number> extends Omit<DatedValuesProps<V>, 'write'> {
  readonly write: (row: Row<V>) => boolean
}

function NewRow<V extends string | number>({ another, readWhen, readValue, write }: NewRowProps<V>) {
  const [typed, setTyped] = useState({ when: '', value: '' })
  const [tried, setTried] = useState(false)
  const date = readWhen(typed.when.trim())
  const amount = readValue(typed.value.trim())
  const add = () => {
    setTried(true)
    if (!date.ok || !amount.ok || !write({ when: date.value, value: amount.value })) return
    setTyped({ when: '', value: '' })
    setTried(false)
  }
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
    event.preventDefault()
    event.stopPropagation()
    add()
  }
  const problem = (text: string, result: typeof date | typeof amount) =>
    !result.ok && (tried || text.trim() !== '') ? result.error.message : undefined
  return (
    <div className="fields new-row" onKeyDown={press}>
      <TextField
        label={another}
        value={typed.when}
        problem={problem(typed.when, date)}
        onChange={event => setTyped({ ...typed, when: event.target.value })}
      />
      <TextField
        label={s.itsValue}
        value={typed.value}
        problem={problem(typed.value, amount)}
        onChange={event => setTyped({ ...typed, value: event.target.value })}
      />
      <Button onClick={add}>{s.add}</Button>
    </div>
  )
}
