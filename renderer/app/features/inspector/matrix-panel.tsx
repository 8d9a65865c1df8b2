import { memo, useEffect, useRef } from 'react'
import { listNames } from '../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { childrenOf, listOf, referring, setAsideOf } from '../../../../src/domain/plan/queries.ts'
import type { Item, ItemKind } from '../../../../src/domain/item/item.ts'
import type { MatrixId } from '../../../../src/domain/record/ids.ts'
import { matrixWording, pairName } from '../../../../src/layout/matrix/wording.ts'
import { openDialog } from '../../../store/app.ts'
import { showMatrix } from '../../../store/edit-matrices.ts'
import { shownMatrix } from '../../../store/focus.ts'
import type { OpenDocument } from '../../../store/state.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Chip } from '../../../ui/glyphs.tsx'
import { IconButton } from '../../../ui/button.tsx'
import { PlanIcon } from '../../../ui/icon.tsx'
import { usePainted } from '../../../ui/use-painted.ts'
import { runVerb } from '../../verbs/run.ts'
import { closePanel } from './close-panel.ts'
import { MatrixFields, MatrixTitle } from './matrix-fields.tsx'
import { RecordHistorySection } from './record-history-section.tsx'

/** The matrix as a whole: where it hangs in the cascade, how far its corners are filled in, what waits for another year. */
export function MatrixPanel() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const matrix = useAppState(shownMatrix)
  const { asked, panel } = useAsked()
  if (matrix === undefined) return null
  return (
    <aside
      ref={panel}
      className={asked ? 'inspector at-rest asked' : 'inspector at-rest'}
      aria-label={s.matrix}
      data-region="inspector"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) closePanel(app)
      }}
    >
      <header>
        <h2 className="kind plain">
          <PlanIcon size={16} />
          {s.matrix} {matrix.code}
        </h2>
        <span className="grow" />
        {asked && <IconButton icon="close" label={s.close} onClick={() => closePanel(app)} />}
      </header>
      <div key={matrix.id} className="inspector-scroll">
        <MatrixTitle matrix={matrix} />
        <MatrixFields matrix={matrix} />
        <CascadeSection matrix={matrix.id} />
        <FilledSection matrix={matrix.id} />
        <AsideSection items={setAsideOf(plan, matrix.id)} />
        <RecordHistorySection record={matrix.id} />
        <RestSection />
      </div>
    </aside>
  )
}

/** Whether a narrow window was asked to show the panel; then its first field has the focus. */
function useAsked() {
  const asked = useAppState(state => state.view.matrixPanel)
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    if (asked) panel.current?.querySelector('input')?.focus()
  }, [asked])
  return { asked, panel }
}

function RestSection() {
  const app = useApp()
  const { readOnly } = useOpenDocument()
  return (
    <section className="inspector-actions">
      <p className="hint">{s.selectHint}</p>
      {readOnly === undefined && (
        <span className="inspector-buttons">
          <button type="button" className="link-button" onClick={() => runVerb(app, 'matrix.edit')}>
            {s.matrixSettings}
          </button>
          <button type="button" className="link-button" onClick={() => runVerb(app, 'plan.columns')}>
            {s.columns}
          </button>
        </span>
      )}
    </section>
  )
}

/** Items that the panel shows; the rest is in the dialog. */
const SHOWN = 4

function AsideSection({ items }: { readonly items: readonly Item[] }) {
  const app = useApp()
  if (items.length === 0) return null
  return (
    <section>
      <h3>
        {s.notThisYear} <span>{items.length}</span>
      </h3>
      <ul>
        {items.slice(0, SHOWN).map(item => (
          <li key={item.id} className="link-line owned-line" title={item.setAside?.reason}>
            <Chip kind={item.kind} code={item.code} />
            <span>{item.text}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link-button"
        onClick={() => openDialog(app, { kind: 'not-this-year' })}
      >
        {s.show}
      </button>
    </section>
  )
}

function CascadeSection({ matrix }: { readonly matrix: MatrixId }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const parent = plan.tables.matrix.get(matrix)?.parent
  const above = parent && plan.tables.matrix.get(parent.matrix)
  const children = childrenOf(plan, matrix)
  return (
    <section>
      <h3>{s.matrixDeploys}</h3>
      {above === undefined ? (
        <p className="hint">{s.matrixTop}</p>
      ) : (
        <button type="button" className="link-line plain-line" onClick={() => showMatrix(app, above.id)}>
          <span>{above.title}</span>
          <span className="chips">
            {parent?.items.flatMap(id => {
              const item = plan.tables.item.get(id)
              return item === undefined ? [] : [<Chip key={id} kind={item.kind} code={item.code} />]
            })}
          </span>
        </button>
      )}
      {children.length > 0 && <h4>{s.children}</h4>}
      <ul>
        {children.map(child => (
          <li key={child.id}>
            <button type="button" className="link-line plain-line" onClick={() => showMatrix(app, child.id)}>
              <span>{child.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

const CORNERS = [
  ['priority', 'goal'],
  ['priority', 'metric'],
  ['breakthrough', 'goal'],
  ['breakthrough', 'metric'],
] as const satisfies readonly (readonly [ItemKind, ItemKind])[]

function FilledSection({ matrix }: { readonly matrix: MatrixId }) {
  const open = usePainted(useOpenDocument())
  return (
    <section>
      <h3>{s.filled}</h3>
      <Corners open={open} matrix={matrix} />
    </section>
  )
}

interface CornersProps {
  /** Another one after each edit; the plan in it is advanced in place. */
  readonly open: OpenDocument
  readonly matrix: MatrixId
}

const Corners = memo(function Corners({ open: { plan }, matrix }: CornersProps) {
  const links = referring(plan, matrix, 'link')
  const names = listNames(headOf(plan))
  return (
    <dl className="corners">
      {CORNERS.map(([row, column]) => {
        const rows = new Set<string>(listOf(plan, matrix, row).map(item => item.id))
        const columns = new Set<string>(listOf(plan, matrix, column).map(item => item.id))
        const set = links.filter(
          ({ a, b }) => (rows.has(a) && columns.has(b)) || (rows.has(b) && columns.has(a)),
        )
        return (
          <div key={`${row} ${column}`}>
            <dt>{pairName(matrixWording, names, row, column)}</dt>
            <dd>{s.marks(set.length, rows.size * columns.size)}</dd>
          </div>
        )
      })}
    </dl>
  )
})
