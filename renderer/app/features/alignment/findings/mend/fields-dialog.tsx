import { useState } from 'react'
import type { MendField } from '../../../../../../src/alignment/mend/offers.ts'
import type { Item } from '../../../../../../src/domain/item/item.ts'
import { fillIn } from '../../../../../store/edit-findings.ts'
import { fieldText, readMeasure, readText } from '../../../../../store/readers.ts'
import type { Read } from '../../../../../store/readers.ts'
import { useApp } from '../../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../../strings/findings.ts'
import { MendFrame } from '../mend-frame.tsx'
import { MendFieldInput } from './mend-field.tsx'

interface FieldsProps {
  readonly item: Item
  readonly fields: readonly MendField[]
  readonly close: () => void
}

const READERS: Readonly<Record<MendField, Read<string | number | null>>> = {
  target: readMeasure,
  baseline: readMeasure,
  unit: readText(200),
  why: readText(10_000),
  owner: readText(64),
  direction: readText(64),
  perspective: readText(64),
  timing: readText(64),
}

/** Asks for the fields that a finding misses or doubts, as one change. */
export function FieldsDialog({ item, fields, close }: FieldsProps) {
  const app = useApp()
  const there: Readonly<Record<string, unknown>> = { ...item }
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [tried, setTried] = useState(false)
  const textOf = (field: MendField) => typed[field] ?? fieldText(there[field] as string | number | undefined)
  const problemOf = (field: MendField) => {
    const read = READERS[field](textOf(field).trim())
    return read.ok ? undefined : read.error.message
  }
  const submit = () => {
    const patch: Record<string, string | number | null> = {}
    for (const field of fields) {
      const read = READERS[field](textOf(field).trim())
      if (!read.ok) return setTried(true)
      if (typed[field] !== undefined) patch[field] = read.value
    }
    if (Object.keys(patch).length === 0 || fillIn(app, item, patch, s.fieldsSaid(item.code))) close()
  }
  return (
    <MendFrame title={s.fieldsTitle(item.code)} confirm={s.save} onSubmit={submit} close={close}>
      <p>{item.text}</p>
      {fields.map(field => (
        <MendFieldInput
          key={field}
          field={field}
          value={textOf(field)}
          problem={tried ? problemOf(field) : undefined}
          change={text => setTyped({ ...typed, [field]: text })}
        />
      ))}
    </MendFrame>
  )
}
