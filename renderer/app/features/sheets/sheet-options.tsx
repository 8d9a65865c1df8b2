import { setSheets } from '../../../store/sheets.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { Select } from '../../../ui/field.tsx'

const PAPERS = ['A4', 'Letter'] as const

/** On which paper, with names or titles, and with what is confidential where there is something. */
export function SheetOptions() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const { paper, titles, confidential } = useAppState(state => state.view.sheets)
  const secret = [...plan.tables.item.values()].filter(item => item.confidential === true).length
  return (
    <div className="sheet-options" role="group" aria-label={s.options}>
      <Select
        label={s.paper}
        value={paper}
        onChange={event => setSheets(app, { paper: PAPERS.find(one => one === event.target.value) ?? 'A4' })}
      >
        {PAPERS.map(one => (
          <option key={one} value={one}>
            {s.papers[one]}
          </option>
        ))}
      </Select>
      <Check label={s.titles} on={titles} set={on => setSheets(app, { titles: on })} />
      {secret > 0 && (
        <Check
          label={s.confidential(secret)}
          on={confidential}
          set={on => setSheets(app, { confidential: on })}
        />
      )}
    </div>
  )
}

interface CheckProps {
  readonly label: string
  readonly on: boolean
  readonly set: (on: boolean) => void
}

function Check({ label, on, set }: CheckProps) {
  return (
    <label className="check">
      <input type="checkbox" checked={on} onChange={event => set(event.target.checked)} />
      {label}
    </label>
  )
}
