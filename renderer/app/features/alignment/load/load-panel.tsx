import { useMemo } from 'react'
import { personLoads } from '../../../../../src/alignment/load/person-load.ts'
import { setView } from '../../../../store/app.ts'
import type { LoadSection } from '../../../../store/state.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'
import { CutPanel } from '../cut/cut-panel.tsx'
import { DepartmentLoads } from './department-loads.tsx'
import './load.css'
import { PeopleLoads } from './people-loads.tsx'

const SECTIONS: readonly LoadSection[] = ['people', 'departments', 'cut']

/** Who carries how much, by person and by department, and what a cut would take off them. */
export function LoadPanel() {
  const app = useApp()
  const section = useAppState(state => state.view.loadSection)
  const open = useOpenDocument()
  const loads = useMemo(() => personLoads(open.plan), [open])
  return (
    <>
      <div className="reading-switch load-switch" role="group" aria-label={s.show}>
        {SECTIONS.map(id => (
          <button
            key={id}
            type="button"
            aria-pressed={section === id}
            onClick={() => setView(app, { loadSection: id })}
          >
            {s.sections[id]}
          </button>
        ))}
      </div>
      {section === 'people' && <PeopleLoads loads={loads} />}
      {section === 'departments' && <DepartmentLoads loads={loads} />}
      {section === 'cut' && <CutPanel />}
    </>
  )
}
