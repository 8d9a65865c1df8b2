import type { RecentPlan, SampleInfo } from '../../../../src/contract/answers.ts'
import { openThrough } from '../../../store/plan-actions.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { startStrings } from '../../../strings/start.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { Icon, PlanIcon } from '../../../ui/icon.tsx'
import { runVerb } from '../../verbs/run.ts'
import './start.css'

/** What a window without a plan shows: the plans of last time, a new one, a file, or a sample. */
export function StartScreen() {
  const failure = useAppState(state => state.failure)
  return (
    <main className="start">
      <div className="start-body">
        <StartHead />
        {failure && (
          <p className="start-failure" role="alert">
            <Icon name="circle-alert" />
            {failure.message}
          </p>
        )}
        <div className="start-columns">
          <RecentPlans />
          <Samples />
        </div>
        <StartFoot />
      </div>
    </main>
  )
}

function StartHead() {
  const app = useApp()
  return (
    <header className="start-head">
      <PlanIcon size={34} />
      <div>
        <h1>{startStrings.title}</h1>
        <p>{startStrings.lead}</p>
      </div>
      <span className="grow" />
      <Button icon="folder-open" onClick={() => runVerb(app, 'file.open')}>
        {startStrings.open}
      </Button>
      <Button look="primary" icon="file-plus" onClick={() => runVerb(app, 'file.new')}>
        {startStrings.newPlan}
      </Button>
    </header>
  )
}

function StartFoot() {
  const app = useApp()
  const version = useAppState(state => state.version)
  return (
    <footer className="start-foot">
      <span>{startStrings.drop}</span>
      <span className="grow" />
      <ThemeChoice />
      <button type="button" className="link-button" onClick={() => runVerb(app, 'help.keys')}>
        {startStrings.keys}
      </button>
      <button type="button" className="link-button" onClick={() => runVerb(app, 'help.about')}>
        {startStrings.about}
      </button>
      {version !== '' && <span>{startStrings.version(version)}</span>}
    </footer>
  )
}

function RecentPlans() {
  const recent = useAppState(state => state.recent)
  return (
    <section aria-label={startStrings.recent}>
      <h2>{startStrings.recent}</h2>
      {recent.length === 0 ? (
        <div className="start-empty">
          <p>{startStrings.noRecent}</p>
          <p>{startStrings.noRecentHint}</p>
        </div>
      ) : (
        <ul className="start-list">
          {recent.map(plan => (
            <RecentLine key={plan.token} plan={plan} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RecentLine({ plan }: { readonly plan: RecentPlan }) {
  const app = useApp()
  const { token, title, place, missing, openedAt } = plan
  const forget = async () => {
    const answer = await app.host.forgetRecent(token)
    if (answer.ok) app.store.setState({ recent: answer.value })
  }
  return (
    <li>
      <button
        type="button"
        className="start-line"
        disabled={missing}
        onClick={() => void openThrough(app, () => app.host.openRecent(token))}
      >
        <PlanIcon size={18} />
        <span className="start-line-text">
          <b>{title}</b>
          <span title={place}>{missing ? startStrings.missing : place}</span>
        </span>
        <time dateTime={openedAt}>{dayOf(openedAt)}</time>
      </button>
      <IconButton icon="close" label={startStrings.forget(title)} size={14} onClick={() => void forget()} />
    </li>
  )
}

function Samples() {
  const samples = useAppState(state => state.samples)
  if (samples.length === 0) return null
  return (
    <section aria-label={startStrings.samples}>
      <h2>{startStrings.samples}</h2>
      <ul className="start-list">
        {samples.map(sample => (
          <SampleLine key={sample.name} sample={sample} />
        ))}
      </ul>
      <p className="start-hint">{startStrings.samplesHint}</p>
    </section>
  )
}

function SampleLine({ sample }: { readonly sample: SampleInfo }) {
  const app = useApp()
  return (
    <li>
      <button
        type="button"
        className="start-line"
        onClick={() => void openThrough(app, () => app.host.openSample(sample.name))}
      >
        <Icon name="file-text" size={18} />
        <span className="start-line-text">
          <b>{sample.title}</b>
          <span>{sample.description}</span>
        </span>
      </button>
    </li>
  )
}

function ThemeChoice() {
  const app = useApp()
  const theme = useAppState(state => state.settings.theme)
  return (
    <span className="segments" role="group" aria-label={startStrings.theme}>
      {(['system', 'light', 'dark'] as const).map(value => (
        <IconButton
          key={value}
          icon={value === 'system' ? 'monitor' : value === 'light' ? 'sun' : 'moon'}
          label={startStrings.themes[value]}
          size={15}
          aria-pressed={theme === value}
          onClick={() => runVerb(app, `view.theme-${value}`)}
        />
      ))}
    </span>
  )
}

function dayOf(at: string): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
