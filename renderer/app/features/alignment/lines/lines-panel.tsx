import { Suspense, useMemo, useState } from 'react'
import { lineRows } from '../../../../../src/alignment/lines/line-rows.ts'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { lineStrings as s } from '../../../../strings/lines.ts'
import { later } from '../../../../ui/later.ts'
import { Scope } from '../scope.tsx'
import '../tables.css'
import { useLines } from '../use-lines.ts'
import { CoverageTable } from './coverage-table.tsx'
import { LineTable } from './line-table.tsx'
import './lines.css'

const RibbonView = later(async () => (await import('./ribbons/ribbon-view.tsx')).RibbonView)

const VIEWS = ['chains', 'coverage', 'ribbons'] as const
type View = (typeof VIEWS)[number]

/** From every metric to every breakthrough: how firmly, by which chain, and as a picture. */
export function LinesPanel() {
  const { plan } = useOpenDocument()
  const lines = useLines()
  const [view, setView] = useState<View>('chains')
  const [asked, setScope] = useState<MatrixId>()
  const scope = asked !== undefined && plan.tables.matrix.has(asked) ? asked : undefined
  const table = useMemo(() => lineRows(lines, scope), [lines, scope])
  return (
    <div className="lines-panel">
      <div className="lines-tools">
        <Scope value={scope} choose={setScope} />
        <ViewSwitch view={view} choose={setView} />
      </div>
      {view === 'chains' && <LineTable key={scope} lines={lines} table={table} />}
      {view === 'coverage' && (
        <CoverageTable lines={lines} breakthroughs={table.breakthroughs} scope={scope} />
      )}
      {view === 'ribbons' && (
        <Suspense>
          <RibbonView key={scope} lines={lines} scope={scope} />
        </Suspense>
      )}
    </div>
  )
}

function ViewSwitch({ view, choose }: { readonly view: View; readonly choose: (view: View) => void }) {
  return (
    <span className="view-switch" role="group" aria-label={s.view}>
      {VIEWS.map(each => (
        <button key={each} type="button" aria-pressed={each === view} onClick={() => choose(each)}>
          {s.views[each]}
        </button>
      ))}
    </span>
  )
}
