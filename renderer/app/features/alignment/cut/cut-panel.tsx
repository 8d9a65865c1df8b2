import { useMemo } from 'react'
import { cutLine } from '../../../../../src/alignment/cut/cut-line.ts'
import { contributions, reachOf } from '../../../../../src/alignment/cut/reach.ts'
import type { Reach } from '../../../../../src/alignment/cut/reach.ts'
import type { Priority } from '../../../../../src/domain/item/item.ts'
import { listOf, matricesOf } from '../../../../../src/domain/plan/queries.ts'
import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import { openDialog, setView } from '../../../../store/app.ts'
import { moveItemBy } from '../../../../store/edit-items.ts'
import { shownMatrix } from '../../../../store/focus.ts'
import type { CutOrder } from '../../../../store/state.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { cutStrings as s } from '../../../../strings/cut.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { CutFreed } from './cut-freed.tsx'
import { CutList } from './cut-list.tsx'
import { CutLoss } from './cut-loss.tsx'
import './cut.css'

const ORDERS: readonly CutOrder[] = ['sheet', 'contribution']

/** The priorities of a matrix with a line under those that stay, and what the line costs and frees. */
export function CutPanel() {
  const matrix = useAppState(shownMatrix)
  if (matrix === undefined) return <p className="empty">{s.noMatrix}</p>
  return <MatrixCut key={matrix.id} matrix={matrix} />
}

function MatrixCut({ matrix }: { readonly matrix: Matrix }) {
  const app = useApp()
  const { reach, list, kept, cut } = useCut(matrix)
  const reorder = useReorder(kept)
  return (
    <section aria-label={s.line}>
      <p className="lead">
        {s.lead} {reorder && s.reorderHint}
      </p>
      <CutTools matrix={matrix} />
      {list.length === 0 ? (
        <p className="empty">{s.none}</p>
      ) : (
        <div className="cut">
          <div>
            <CutList
              reach={reach}
              list={list}
              kept={kept}
              cut={cut}
              onMove={to => setView(app, { cutFrom: list[to]?.id })}
              onReorder={reorder}
            />
            <SetAsideButton gone={list.slice(kept)} />
            <CutFreed cut={cut} />
          </div>
          <CutLoss cut={cut} any={kept < list.length} />
        </div>
      )}
    </section>
  )
}

/** The priorities in the chosen order, how many stay, and what the line costs and frees. */
function useCut(matrix: Matrix) {
  const open = useOpenDocument()
  const cutFrom = useAppState(state => state.view.cutFrom)
  const cutOrder = useAppState(state => state.view.cutOrder)
  const reach = useMemo(() => reachOf(open.plan, matrix), [open, matrix])
  const list = useMemo(() => inOrder(reach, cutOrder), [reach, cutOrder])
  const found = list.findIndex(({ id }) => id === cutFrom)
  const kept = found < 0 ? list.length : found
  const cut = useMemo(
    () => cutLine(reach, new Set(list.slice(kept).map(({ id }) => id))),
    [reach, list, kept],
  )
  return { reach, list, kept, cut }
}

/** Moves a priority on the sheet by one place; the line stays below as many as before. */
function useReorder(kept: number) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const fixed = useAppState(state => state.open?.readOnly !== undefined || state.view.cutOrder !== 'sheet')
  if (fixed) return undefined
  return (priority: Priority, by: 1 | -1) => {
    moveItemBy(app, priority, by)
    setView(app, { cutFrom: listOf(plan, priority.matrix, 'priority')[kept]?.id })
  }
}

function SetAsideButton({ gone }: { readonly gone: readonly Priority[] }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  return (
    <Button
      look="primary"
      icon="archive"
      disabled={gone.length === 0 || fixed}
      onClick={() => openDialog(app, { kind: 'set-aside', items: gone.map(({ id }) => id) })}
    >
      {s.setAside(gone.length)}
    </Button>
  )
}

function CutTools({ matrix }: { readonly matrix: Matrix }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const order = useAppState(state => state.view.cutOrder)
  const all = matricesOf(plan).map(({ id, title }) => ({ id, name: title }))
  return (
    <div className="cut-tools">
      {all.length > 1 && (
        <Choice
          label={s.matrix}
          value={matrix.id}
          of={all}
          choose={id => setView(app, { matrix: id, cursor: undefined, cutFrom: undefined })}
        />
      )}
      <Choice
        label={s.order}
        value={order}
        of={ORDERS.map(id => ({ id, name: s.orders[id] }))}
        choose={cutOrder => setView(app, { cutOrder: cutOrder ?? 'sheet', cutFrom: undefined })}
      />
    </div>
  )
}

/** As the sheet has them, or by what each contributes; equal ones stay as on the sheet. */
function inOrder(reach: Reach, order: CutOrder): readonly Priority[] {
  if (order === 'sheet') return reach.priorities
  const points = contributions(reach)
  return [...reach.priorities].sort((a, b) => (points.get(b.id) ?? 0) - (points.get(a.id) ?? 0))
}
