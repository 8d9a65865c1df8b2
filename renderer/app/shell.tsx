import { setView } from '../store/app.ts'
import type { Page } from '../store/state.ts'
import { useApp, useAppState } from '../store/use-app.tsx'
import { shellStrings } from '../strings/shell.ts'
import { Icon, PlanIcon } from '../ui/icon.tsx'
import { PlanPage } from './features/editor/plan-page.tsx'
import { HistoryPage } from './features/history/history-page.tsx'
import { Inspector } from './features/inspector/inspector.tsx'
import { SettingsPage } from './features/settings/settings-page.tsx'
import { StatusStrip } from './features/status/status-strip.tsx'
import { TopBar } from './features/top-bar/top-bar.tsx'

/** The frame of an open plan: rail, top bar, the page, and the status strip. */
export function Shell() {
  const page = useAppState(state => state.view.page)
  return (
    <div className="app">
      <Rail page={page} />
      <div className="main">
        <TopBar />
        <div className="work">
          {page === 'plan' && (
            <>
              <PlanPage />
              <Inspector />
            </>
          )}
          {page === 'history' && <HistoryPage />}
          {page === 'settings' && <SettingsPage />}
        </div>
        <StatusStrip />
      </div>
    </div>
  )
}

function Rail({ page }: { readonly page: Page }) {
  return (
    <nav className="rail" aria-label={shellStrings.main} data-region="rail">
      <RailButton page="plan" name={shellStrings.plan} current={page} icon={<PlanIcon />} />
      <RailButton
        page="history"
        name={shellStrings.history}
        current={page}
        icon={<Icon name="history" size={20} />}
      />
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
