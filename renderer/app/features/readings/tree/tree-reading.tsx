import { Fragment, useLayoutEffect } from 'react'
import type { KeyboardEvent } from 'react'
import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import { setView } from '../../../../store/app.ts'
import { shownMatrix } from '../../../../store/focus.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { readingStrings as s } from '../../../../strings/readings.ts'
import { Button } from '../../../../ui/button.tsx'
import { useRowWindow } from '../../../../ui/use-row-window.ts'
import '../readings.css'
import { NewLine } from './new-line.tsx'
import { keyOnLine } from './tree-keys.ts'
import { TreeLine } from './tree-line.tsx'
import './tree.css'
import { useRelink } from './use-relink.ts'
import { useSeek } from './use-seek.ts'
import { useTreeCursor } from './use-tree-cursor.ts'
import { useTree } from './use-tree.ts'
import type { TreeContent } from './use-tree.ts'

/** Height of a line in px. */
const LINE = 34

/** A matrix as a tree along its links: breakthroughs, their goals, priorities and metrics, and what hangs nowhere. */
export function TreeReading() {
  const matrix = useAppState(shownMatrix)
  return matrix && <MatrixTree key={matrix.id} matrix={matrix} />
}

function MatrixTree({ matrix }: { readonly matrix: Matrix }) {
  const app = useApp()
  const content = useTree(matrix)
  const editing = useAppState(state => state.view.editing)
  const [frame, view] = useRowWindow(content.rows.length, LINE, 0)
  const cursor = useTreeCursor(content, view, editing !== undefined)
  const seek = useSeek(content.rows, cursor)
  const relink = useRelink()
  const { rows } = content
  const press = (event: KeyboardEvent) => keyOnLine({ app, content, cursor, page: view.page, seek }, event)
  const added = editing?.kind === 'new' ? newLineAt(content, cursor.at, editing.list) : undefined
  const { reveal } = view
  useLayoutEffect(() => reveal(added?.index ?? -1), [added?.index, reveal])
  return (
    <main className="canvas reading-page">
      <h1 className="unseen">{matrix.title}</h1>
      <TreeTools content={content} />
      <div className="desk reading-desk" data-region="sheet" ref={frame}>
        <div role="tree" className="tree" aria-label={s.tree(matrix.title)} onKeyDown={press}>
          <div role="presentation" style={{ height: view.first * LINE }} />
          {added?.index === 0 && <NewLine adding={added.adding} content={content} />}
          {rows.slice(view.first, view.last).map((row, index) => (
            <Fragment key={row.key}>
              <TreeLine
                row={row}
                here={cursor.at === view.first + index}
                content={content}
                relink={relink}
                onGo={() => cursor.move(view.first + index)}
              />
              {added?.index === view.first + index + 1 && <NewLine adding={added.adding} content={content} />}
            </Fragment>
          ))}
          <div role="presentation" style={{ height: (rows.length - view.last) * LINE }} />
        </div>
        {rows.length === 0 && <EmptyNote />}
      </div>
    </main>
  )
}

/** The field for a new item: where it was asked for, else beside the line under the cursor where that is of its kind. */
function newLineAt({ rows, adding }: TreeContent, at: number, kind: string) {
  const row = rows[at]
  const beside =
    row !== undefined && 'item' in row && row.item.kind === kind
      ? { parent: row.parent, key: row.key, level: row.level }
      : { parent: undefined, key: '', level: 1 }
  const where = adding ?? beside
  const from = rows.findIndex(each => each.key === where.key)
  const level = rows[from]?.level ?? 0
  const after = from < 0 ? -1 : rows.findIndex((each, index) => index > from && each.level <= level)
  return { adding: where, index: after < 0 ? rows.length : after }
}

function TreeTools({ content }: { readonly content: TreeContent }) {
  const app = useApp()
  const writable = useAppState(state => state.open?.readOnly === undefined)
  return (
    <div className="reading-tools">
      <span className="reading-hint">{s.treeHint}</span>
      <span className="grow" />
      <Button onClick={() => content.foldAll(true)}>{s.expandAll}</Button>
      <Button onClick={() => content.foldAll(false)}>{s.collapseAll}</Button>
      {writable && (
        <Button
          icon="plus"
          onClick={() => {
            content.setAdding({ parent: undefined, key: '', level: 1 })
            const last = content.tree.tops.at(-1)?.id ?? null
            setView(app, { editing: { kind: 'new', list: 'breakthrough', after: last } })
          }}
        >
          {s.addTop}
        </Button>
      )}
    </div>
  )
}

function EmptyNote() {
  const hidden = useAppState(state => state.sifted.hidden.size > 0)
  return <p className="reading-empty">{hidden ? s.listAllHidden : s.treeEmpty}</p>
}
