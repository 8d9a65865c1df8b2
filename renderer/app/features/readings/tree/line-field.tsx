import type { Item } from '../../../../../src/domain/item/item.ts'
import { TEXT_MAX } from '../../../../../src/domain/record/values.ts'
import { setView } from '../../../../store/app.ts'
import { setItem } from '../../../../store/edit-items.ts'
import { readRequired } from '../../../../store/readers.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { CellField } from '../cell-field.tsx'

const read = readRequired(TEXT_MAX)

/** The text of an item, typed on its line. */
export function LineField({ item }: { readonly item: Item }) {
  const app = useApp()
  const editing = useAppState(state => state.view.editing)
  return (
    <CellField
      label={s.cell(s.columns.text, item.code)}
      value={editing?.kind === 'item' ? (editing.text ?? item.text) : item.text}
      draft={{ record: item.id, field: 'text' }}
      commit={text => {
        if (text === item.text) return undefined
        const value = read(text)
        if (!value.ok) return value.error
        return setItem(app, item.id, { text: value.value }) ? undefined : false
      }}
      onLeave={() => setView(app, { editing: undefined })}
    />
  )
}
