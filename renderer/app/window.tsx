import { Suspense, useCallback, useEffect } from 'react'
import { headOf } from '../../src/domain/plan/plan.ts'
import { closeDialog, dismissToast } from '../store/app.ts'
import { keptSections } from '../store/open-sections.ts'
import { isPresenting } from '../store/present.ts'
import type { Toast as Message } from '../store/state.ts'
import { useApp, useAppState } from '../store/use-app.tsx'
import { shellStrings } from '../strings/shell.ts'
import { afterFirstFrame, afterPaint } from '../ui/first-frame.ts'
import { later } from '../ui/later.ts'
import { Toast } from '../ui/toasts.tsx'
import { TypeAhead } from '../ui/type-ahead.tsx'
import { Shell } from './shell.tsx'
import './shell.css'
import { useRegions } from './use-regions.ts'
import { useTheme } from './use-theme.ts'
import { isTypingIn } from './typing.ts'
import { runByKey } from './verbs/run.ts'

const Dialogs = later(async () => (await import('./features/dialogs/dialogs.tsx')).Dialogs)
const Palette = later(async () => (await import('./features/palette/palette.tsx')).Palette)
const StartScreen = later(async () => (await import('./features/start/start-screen.tsx')).StartScreen)

/** The window in the chosen language; another one draws everything anew. */
export function AppWindow() {
  const language = useAppState(state => state.settings.language)
  return <WholeWindow key={language} />
}

/** Everything in the window: the start screen or a plan, the dialog over it, messages and announcements. */
function WholeWindow() {
  const app = useApp()
  const phase = useAppState(state => state.phase)
  const dialog = useAppState(state => state.dialog)
  useTheme()
  useMode()
  useTitle()
  useKeys()
  useRegions()
  useHabits(phase === 'plan')
  useLoadedAhead(phase === 'plan')
  useChecked(phase === 'plan')
  return (
    <>
      <Suspense>{phase === 'start' && <StartScreen />}</Suspense>
      {phase === 'plan' && <Shell />}
      <Suspense fallback={<TypeAhead onCancel={() => closeDialog(app)} />}>
        {dialog?.kind === 'palette' && <Palette />}
        {dialog && dialog.kind !== 'palette' && <Dialogs dialog={dialog} />}
      </Suspense>
      <Messages />
      <Announcer />
    </>
  )
}

/** Which sections are open is looked up after the first picture: the look waits for main, which is busy until then. */
function useHabits(shown: boolean): void {
  const { store } = useApp()
  useEffect(() => {
    if (shown) afterFirstFrame(() => Promise.resolve(store.setState({ sections: keptSections() })))
  }, [shown, store])
}

/** Dialogs, palette and filter are loaded once the window has nothing else to do, so that the first one opens at once. */
function useLoadedAhead(shown: boolean): void {
  useEffect(() => {
    if (!shown) return
    afterFirstFrame(async () => {
      await new Promise(resolve => requestIdleCallback(resolve))
      await Promise.all([
        import('./features/dialogs/dialogs.tsx'),
        import('./features/palette/palette.tsx'),
        import('./features/filter/filter-bar.tsx'),
      ])
    })
  }, [shown])
}

/** The rules are loaded after the first picture, and follow the plan from then on. */
function useChecked(shown: boolean): void {
  const app = useApp()
  useEffect(() => {
    if (!shown) return
    let stop: (() => void) | undefined
    let gone = false
    afterFirstFrame(async () => {
      const { keepChecked } = await import('../store/check-plan.ts')
      if (!gone) stop = keepChecked(app, afterPaint)
    })
    return () => {
      gone = true
      stop?.()
    }
  }, [app, shown])
}

function Messages() {
  const toasts = useAppState(state => state.toasts)
  return (
    <div className="toasts">
      {toasts.map(toast => (
        <OneMessage key={toast.id} message={toast} />
      ))}
    </div>
  )
}

function OneMessage({ message }: { readonly message: Message }) {
  const app = useApp()
  const close = useCallback(() => dismissToast(app, message.id), [app, message.id])
  const { text, tone, action } = message
  return <Toast text={text} tone={tone} action={action} closeLabel={shellStrings.close} onClose={close} />
}

/** Says what has happened to assistive technology. A changing non-joiner makes a repeated text a new one. */
function Announcer() {
  const { text, urgent, count } = useAppState(state => state.said)
  const words = count % 2 === 0 ? text : `${text}\u200c`
  return (
    <>
      <div className="unseen" aria-live="polite">
        {urgent ? '' : words}
      </div>
      <div className="unseen" aria-live="assertive">
        {urgent ? words : ''}
      </div>
    </>
  )
}

/** Sizes of type and controls for a wall while somebody presents. */
function useMode(): void {
  const presenting = useAppState(isPresenting)
  useEffect(() => {
    if (presenting) document.documentElement.dataset.mode = 'workshop'
    else delete document.documentElement.dataset.mode
  }, [presenting])
}

function useTitle(): void {
  const open = useAppState(state => state.open)
  const title = open === undefined ? shellStrings.product : shellStrings.windowTitle(headOf(open.plan).title)
  useEffect(() => {
    document.title = title
  }, [title])
}

/** Keys that work anywhere; those of the grid are taken there. A text field keeps its own, undo among them. */
function useKeys(): void {
  const app = useApp()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      // Where AltGr types a character, it looks like Ctrl and Alt together.
      if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return
      const typing = isTypingIn(event.target)
      if (app.store.getState().dialog !== undefined) return
      const plain = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
      const own = typing && (plain || event.key === 'Escape' || /^[zyacvx]$/i.test(event.key))
      if (!own) runByKey(app, event, false)
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [app])
}
