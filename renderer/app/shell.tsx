import { Suspense } from 'react'
import { isFilter } from '../../src/domain/plan/filter.ts'
import { setView } from '../store/app.ts'
import { shownMatrix } from '../store/focus.ts'
import { isPresenting } from '../store/present.ts'
import type { Page } from '../store/state.ts'
import { useApp, useAppState } from '../store/use-app.tsx'
import { shellStrings } from '../strings/shell.ts'
import { Icon, PlanIcon } from '../ui/icon.tsx'
import type { IconName } from '../ui/icon.tsx'
import { firstFrame } from '../ui/first-frame.ts'
import { later } from '../ui/later.ts'
import { TypeAhead } from '../ui/type-ahead.tsx'
import { PlanPage } from './features/editor/plan-page.tsx'
import { StatusStrip } from './features/status/status-strip.tsx'
import { TopBar } from './features/top-bar/top-bar.tsx'

const AlignmentPage = later(
  async () => (await import('./features/alignment/alignment-page.tsx')).AlignmentPage,
)
const CatchballPage = later(
  async () => (await import('./features/catchball/catchball-page.tsx')).CatchballPage,
)
const FilterBar = later(async () => (await import('./features/filter/filter-bar.tsx')).FilterBar)
/** Comes after the first frame: the sheet is what somebody waits for. */
const Inspector = later(async () => {
  await firstFrame()
  return (await import('./features/inspector/inspector.tsx')).Inspector
})
const HistoryPage = later(async () => (await import('./features/history/history-page.tsx')).HistoryPage)
const PeoplePage = later(async () => (await import('./features/people/people-page.tsx')).PeoplePage)
const ListReading = later(async () => (await import('./features/readings/list/list-reading.tsx')).ListReading)
const TreeReading = later(async () => (await import('./features/readings/tree/tree-reading.tsx')).TreeReading)
const SheetsPage = later(async () => (await import('./features/sheets/sheets-page.tsx')).SheetsPage)
const SettingsPage = later(async () => (await import('./features/settings/settings-page.tsx')).SettingsPage)

/** The frame of an open plan: rail, top bar, the page, and the status strip. */
export function Shell() {
  const page = useAppState(state => state.view.page)
  const chrome = !useAppState(isPresenting)
  return (
    <div className="app">
      {chrome && <Rail page={page} />}
      <div className="main">
        {chrome && <TopBar />}
        <div className="work">
          {page === 'plan' && (
            <>
              <PlanColumn />
              {chrome && (
                <Suspense fallback={<aside className="inspector-room" />}>
                  <Inspector />
                </Suspense>
              )}
            </>
          )}
          <Suspense>
            {page === 'people' && <PeoplePage />}
            {page === 'alignment' && <AlignmentPage />}
            {page === 'catchball' && <CatchballPage />}
            {page === 'sheets' && <SheetsPage />}
            {page === 'history' && <HistoryPage />}
            {page === 'settings' && <SettingsPage />}
          </Suspense>
        </div>
        {chrome && <StatusStrip />}
      </div>
    </div>
  )
}

/** The matrix in the reading that is chosen, below the filter where there is one. */
function PlanColumn() {
  const reading = useAppState(state => (shownMatrix(state) === undefined ? 'x' : state.view.reading))
  const app = useApp()
  const asked = useAppState(({ view }) => view.filterAsked > 0)
  const filtering = useAppState(
    state => !isPresenting(state) && (state.view.filterAsked > 0 || isFilter(state.view.filter)),
  )
  return (
    <div className="plan-column">
      <Suspense fallback={asked && <TypeAhead onCancel={() => setView(app, { filterAsked: 0 })} />}>
        {filtering && <FilterBar />}
      </Suspense>
      {reading === 'x' ? (
        <PlanPage />
      ) : (
        <Suspense fallback={<main className="canvas" />}>
          {reading === 'list' ? <ListReading /> : <TreeReading />}
        </Suspense>
      )}
    </div>
  )
}

/** The pages between the plan and the settings, each with its icon. */
const PAGES = [
  ['people', 'users'],
  ['alignment', 'target'],
  ['catchball', 'arrows'],
  ['sheets', 'file-user'],
  ['history', 'history'],
] as const satisfies readonly (readonly [Page, IconName])[]

function Rail({ page }: { readonly page: Page }) {
  return (
    <nav className="rail" aria-label={shellStrings.main} data-region="rail">
      <RailButton page="plan" name={shellStrings.plan} current={page} icon={<PlanIcon />} />
      {PAGES.map(([id, icon]) => (
        <RailButton
          key={id}
          page={id}
          name={shellStrings[id]}
          current={page}
          icon={<Icon name={icon} size={20} />}
        />
      ))}
      <span className="grow" />
      <RailButton
        page="settings"
        name={shellStrings.settings}
        current={page}
        icon={<Icon name="settings" size={20} />}
      />
    </nav>
  )
}

interface RailButtonProps {
  readonly page: Page
  readonly name: string
  readonly current: Page
  readonly icon: React.ReactNode
}

function RailButton({ page, name, current, icon }: RailButtonProps) {
  const app = useApp()
  const here = page === current
  return (
    <button
      type="button"
      className={here ? 'rail-button here' : 'rail-button'}
      title={name}
      aria-current={here ? 'page' : undefined}
      onClick={() => setView(app, { page })}
    >
      {icon}
      <span>{name}</span>
    </button>
  )
}
