import { useApp, useAppState } from '../../../store/use-app.tsx'
import { setSheets } from '../../../store/sheets.ts'
import { sheetStrings as s } from '../../../strings/sheets.ts'
import { Tabs } from '../../../ui/tabs.tsx'
import { CardsPanel } from './cards-panel.tsx'
import { ContributionPanel } from './contribution-panel.tsx'
import { ReadingPanel } from './reading-panel.tsx'
import './sheets.css'
import { useSheetFacts } from './use-sheet-facts.ts'
import { WorkBar } from './work-bar.tsx'

const TABS = ['sheets', 'cards', 'reading'] as const

/** What the plan says to the people in it, as it is handed to them: sheets, cards, and the plan in sentences. */
export function SheetsPage() {
  const app = useApp()
  const tab = useAppState(state => state.view.sheets.tab)
  const facts = useSheetFacts()
  return (
    <main className="page sheets" data-region="sheets">
      <div className="page-body wide">
        <h1>{s.title}</h1>
        <p className="lead">{s.lead}</p>
        <Tabs
          label={s.tabs}
          tabs={TABS.map(id => ({ id, label: s.tab[id] }))}
          chosen={tab}
          onChoose={chosen => setSheets(app, { tab: chosen })}
        >
          <WorkBar />
          {tab === 'sheets' && <ContributionPanel facts={facts} />}
          {tab === 'cards' && <CardsPanel />}
          {tab === 'reading' && <ReadingPanel facts={facts} />}
        </Tabs>
      </div>
    </main>
  )
}
