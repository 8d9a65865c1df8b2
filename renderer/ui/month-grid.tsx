import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { IconButton } from './button.tsx'

/** A month of a year; `month` from 0 to 11. */
export interface MonthChoice {
  readonly year: number
  readonly month: number
}

interface MonthGridProps {
  readonly label: string
  readonly months: readonly string[]
  readonly previousYear: string
  readonly nextYear: string
  /** What is chosen, or where to begin. */
  readonly value: MonthChoice
  readonly chosen: boolean
  readonly onChoose: (choice: MonthChoice) => void
  readonly onClose: () => void
}

const COLUMNS = 3

/** Twelve months to choose from: arrows walk over years, Page keys change the year, Enter takes, Escape closes. */
export function MonthGrid(props: MonthGridProps) {
  const { label, previousYear, nextYear, value, onClose } = props
  const [at, setAt] = useState(value)
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    frame.current?.querySelector<HTMLElement>('[tabindex="0"]')?.focus()
  }, [at])
  const press = (event: KeyboardEvent) => {
    const next = nextMonth(event.key, at)
    if (event.key === 'Escape') onClose()
    else if (next !== undefined) setAt(next)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="month-picker" ref={frame} role="dialog" aria-label={label} onKeyDown={press}>
      <header>
        <IconButton icon="chevron-left" label={previousYear} onClick={() => setAt(moved(at, -12))} />
        <b aria-live="polite">{at.year}</b>
        <IconButton icon="chevron-right" label={nextYear} onClick={() => setAt(moved(at, 12))} />
      </header>
      <MonthTable {...props} at={at} />
    </div>
  )
}

function MonthTable({
  label,
  months,
  value,
  chosen,
  onChoose,
  at,
}: MonthGridProps & { readonly at: MonthChoice }) {
  const rows = Array.from({ length: months.length / COLUMNS }, (_, row) => row * COLUMNS)
  const isChosen = (month: number) => chosen && value.year === at.year && value.month === month
  return (
    <table role="grid" aria-label={`${label}, ${at.year}`}>
      <tbody>
        {rows.map(first => (
          <tr key={first}>
            {months.slice(first, first + COLUMNS).map((name, column) => {
              const month = first + column
              return (
                <td key={name} role="gridcell" aria-selected={isChosen(month)}>
                  <button
                    type="button"
                    tabIndex={month === at.month ? 0 : -1}
                    onClick={() => onChoose({ year: at.year, month })}
                  >
                    {name}
                  </button>
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function nextMonth(key: string, at: MonthChoice): MonthChoice | undefined {
  switch (key) {
    case 'ArrowLeft':
      return moved(at, -1)
    case 'ArrowRight':
      return moved(at, 1)
    case 'ArrowUp':
      return moved(at, -COLUMNS)
    case 'ArrowDown':
      return moved(at, COLUMNS)
    case 'PageUp':
      return moved(at, -12)
    case 'PageDown':
      return moved(at, 12)
    case 'Home':
      return { ...at, month: 0 }
    case 'End':
      return { ...at, month: 11 }
    default:
      return undefined
  }
}

function moved({ year, month }: MonthChoice, by: number): MonthChoice {
  const total = year * 12 + month + by
  return { year: Math.floor(total / 12), month: total % 12 }
}
