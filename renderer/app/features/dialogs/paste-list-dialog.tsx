import { useMemo, useState } from 'react'
import { guessReading } from '../../../../src/exchange/clipboard/list-columns.ts'
import type { ListReading } from '../../../../src/exchange/clipboard/list-columns.ts'
import { entriesOf } from '../../../../src/exchange/clipboard/read-list.ts'
import type { ListEntry } from '../../../../src/exchange/clipboard/read-list.ts'
import type { Table } from '../../../../src/exchange/clipboard/table.ts'
import { shownMatrix } from '../../../store/focus.ts'
import { applyList, lengthOf } from '../../../store/paste/paste-list.ts'
import type { ListPaste } from '../../../store/paste/paste.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { pasteStrings as s } from '../../../strings/paste.ts'
import { FormDialog, ProblemLine } from './form-dialog.tsx'
import { ListReadingFields } from './list-reading-fields.tsx'
import { SourceSelect } from './source-select.tsx'
import { useClose } from './use-close.ts'

/** Shows what a pasted table would add to a list, and lets its columns be read in another way. */
export function PasteListDialog({ paste }: { readonly paste: ListPaste }) {
  const app = useApp()
  const close = useClose()
  const [source, chooseSource] = useState(0)
  const table = useMemo(() => paste.tables[source]?.table ?? [], [paste, source])
  const [changed, change] = useState<ListReading>()
  const reading = changed ?? guessReading(table, paste.list)
  const entries = useEntries(table, paste, reading)
  const count = entries.ok ? entries.value.length : 0
  const submit = () => {
    close()
    if (entries.ok) applyList(app, paste, entries.value)
  }
  return (
    <FormDialog
      title={s.listTitle(paste.list)}
      size="large"
      confirm={s.addEntries(count, paste.list)}
      disabled={!entries.ok}
      onSubmit={submit}
    >
      <SourceSelect
        tables={paste.tables}
        value={source}
        onChange={index => {
          chooseSource(index)
          change(undefined)
        }}
      />
      <ListReadingFields table={table} list={paste.list} reading={reading} onChange={change} />
      <ProblemLine text={entries.ok ? undefined : s.noEntries(entries.error, paste.list)} />
      {entries.ok && <EntryTable entries={entries.value} list={paste.list} />}
    </FormDialog>
  )
}

function useEntries(table: Table, { list }: ListPaste, reading: ListReading) {
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  return entriesOf(table, list, reading, matrix === undefined ? 0 : lengthOf(plan, matrix, list))
}

/** Entries that are shown before the rest is counted. */
const SHOWN = 50
const FIGURES = ['baseline', 'target', 'unit', 'title'] as const

interface EntryTableProps {
  readonly entries: readonly ListEntry[]
  readonly list: ListPaste['list']
}

function EntryTable({ entries, list }: EntryTableProps) {
  const figures = FIGURES.filter(use => entries.some(entry => entry[use] !== undefined))
  const title = s.becomes(entries.length, list)
  return (
    <div className="paste-preview" tabIndex={0} role="group" aria-label={title}>
      <table>
        <caption>
          <span role="status">{title}</span>
        </caption>
        <thead>
          <tr>
            <th scope="col">{list === 'owner' ? s.ownerText : s.uses.text}</th>
            {figures.map(use => (
              <th key={use} scope="col">
                {s.uses[use]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.slice(0, SHOWN).map((entry, at) => (
            <tr key={at}>
              <th scope="row">{entry.text}</th>
              {figures.map(use => (
                <td key={use}>{entry[use]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {entries.length > SHOWN && <p>{s.andMore(entries.length - SHOWN)}</p>}
    </div>
  )
}
