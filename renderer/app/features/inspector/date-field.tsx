import { useRef, useState } from 'react'
import type { FocusEvent, KeyboardEvent } from 'react'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { IconButton } from '../../../ui/button.tsx'
import { MonthGrid } from '../../../ui/month-grid.tsx'
import type { MonthChoice } from '../../../ui/month-grid.tsx'
import { CommittedField } from './committed-field.tsx'
import { readDate } from '../../../store/readers.ts'
import { useRecord } from './record-editing.tsx'

interface DateFieldProps {
  readonly label: string
  readonly field: string
  readonly value: string | undefined
  readonly write: (value: string | null) => boolean
}

/** A month or a day: typed in any usual way, or a month chosen from a grid (the button, or Alt with the arrow down). */
export function DateField({ label, field, value = '', write }: DateFieldProps) {
  const { fixed } = useRecord()
  const [open, setOpen] = useState(false)
  const frame = useRef<HTMLDivElement>(null)
  const close = () => {
    setOpen(false)
    frame.current?.querySelector('input')?.focus()
  }
  const leave = (event: FocusEvent) => {
    if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false)
  }
  const openByKey = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !event.altKey || fixed) return false
    setOpen(true)
    return true
  }
  return (
    <div className="date-field" ref={frame} onBlur={leave}>
      <CommittedField
        label={label}
        field={field}
        placeholder={s.dateForm}
        value={value}
        read={readDate}
        write={write}
        onKey={openByKey}
        button={fixed ? undefined : <MonthButton label={label} open={open} onClick={() => setOpen(!open)} />}
      />
      {open && <Months label={label} value={value} write={write} onClose={close} />}
    </div>
  )
}

interface MonthButtonProps {
  readonly label: string
  readonly open: boolean
  readonly onClick: () => void
}

function MonthButton({ label, open, onClick }: MonthButtonProps) {
  return (
    <IconButton
      icon="calendar"
      size={14}
      label={s.chooseMonth(label)}
      aria-haspopup="dialog"
      aria-expanded={open}
      onClick={onClick}
    />
  )
}

interface MonthsProps extends Pick<DateFieldProps, 'label' | 'write'> {
  readonly value: string
  readonly onClose: () => void
}

function Months({ label, value, write, onClose }: MonthsProps) {
  const { start, chosen } = useStart(value)
  return (
    <MonthGrid
      label={s.chooseMonth(label)}
      months={s.months}
      previousYear={s.previousYear}
      nextYear={s.nextYear}
      value={start}
      chosen={chosen}
      onClose={onClose}
      onChoose={({ year, month }) => {
        write(`${String(year).padStart(4, '0')}-${String(month + 1).padStart(2, '0')}`)
        onClose()
      }}
    />
  )
}

/** The month of a date; without one, the last of the plan's twelve months. */
function useStart(value: string): { readonly start: MonthChoice; readonly chosen: boolean } {
  const { plan } = useOpenDocument()
  const chosen = monthIn(value)
  if (chosen !== undefined) return { start: chosen, chosen: true }
  const first = monthIn(headOf(plan).periodStart ?? '') ?? { year: new Date().getFullYear(), month: 0 }
  const last = first.year * 12 + first.month + 11
  return { start: { year: Math.floor(last / 12), month: last % 12 }, chosen: false }
}

function monthIn(date: string): MonthChoice | undefined {
  const parts = /^(\d{4})-(\d{2})/.exec(date)
  return parts === null ? undefined : { year: Number(parts[1]), month: Number(parts[2]) - 1 }
}
