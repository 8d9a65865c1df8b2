import { Suspense } from 'react'
import { setView } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { alignmentStrings as s } from '../../../strings/alignment.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import './alignment.css'
import { PANELS } from './tabs.ts'

/** How far the plan is one line of sight: a tab for each way to look at that. */
export function AlignmentPage() {
  const app = useApp()
  const asked = useAppState(state => state.view.alignmentTab)
  const [chosen, Panel] = PANELS.find(([id]) => id === asked) ?? PANELS[0] ?? []
  if (chosen === undefined || Panel === undefined) return null
  return (
    <main className="page alignment" data-region="alignment">
      <div className="page-body wide">
        <h1>{s.title}</h1>
        <p className="lead">{s.lead}</p>
        <Tabs
          label={s.tabs}
          tabs={PANELS.map(([id]) => ({ id, label: s.tab[id] }))}
          chosen={chosen}
          onChoose={alignmentTab => setView(app, { alignmentTab })}
        >
          <Suspense>
            <Panel />
          </Suspense>
        </Tabs>
      </div>
    </main>
  )
}
