import { useRef } from 'react'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { setView } from '../../../../store/app.ts'
import { addItem } from '../../../../store/edit-items.ts'
import { addUnder } from '../../../../store/edit-tree.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { CellField } from '../cell-field.tsx'
import type { Leaving } from '../cell-field.tsx'
import { goTo } from '../current-item.ts'
import type { Adding, TreeContent } from './use-tree.ts'

interface NewLineProps {
  readonly adding: Adding
  readonly content: TreeContent
}

/** The field for a new item; Enter goes on to the one after it, and an empty one ends the list. */
export function NewLine({ adding, content }: NewLineProps) {
  const app = useApp()
  const matrix = useAppState(state => state.view.matrix)
  const editing = useAppState(state => state.view.editing)
  const made = useRef<Item>(undefined)
  if (matrix === undefined || editing?.kind !== 'new') return null
  const { list: kind, after } = editing
  const commit = (text: string) => {
    if (text === '') return undefined
    const where = { matrix, kind, after }
    const id = adding.parent ? addUnder(app, adding.parent, where, text) : addItem(app, where, text)
    const item = id && app.store.getState().open?.plan.tables.item.get(id)
    if (item === undefined) return false
    made.current = item
    goTo(app, item)
    return undefined
  }
  const leave = (leaving: Leaving) => {
    const item = leaving === 'down' ? made.current : undefined
    content.setAdding(item && { ...adding, key: keyAfter(adding, after, item) })
    setView(app, { editing: item && { kind: 'new', list: kind, after: item.id } })
  }
  return (
    <div className="tree-line" role="none" style={{ paddingLeft: 8 + (adding.level - 1) * 24 }}>
      <span className="tree-twist" />
      <span className="tree-mark">
        <Icon name="plus" size={13} />
      </span>
      <CellField
        key={after}
        label={s.newItem[kind]}
        value=""
        draft={{ record: matrix, field: `new.${kind}` }}
        commit={commit}
        onLeave={leave}
      />
    </div>
  )
}

/** Beside a line, the next new item stands below the one just made; under a line, it stays at the end there. */
function keyAfter({ key }: Adding, after: string | null, item: Item): string {
  const steps = key.split('/')
  return steps.at(-1) === after ? [...steps.slice(0, -1), item.id].join('/') : key
}
