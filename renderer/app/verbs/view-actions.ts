import { headOf } from '../../../src/domain/plan/plan.ts'
import { matricesOf } from '../../../src/domain/plan/queries.ts'
import type { PlanHead } from '../../../src/domain/record/entities.ts'
import type { Settings } from '../../../src/contract/settings.ts'
import { openDialog, setView } from '../../store/app.ts'
import { arrangePlan } from '../../store/edit-plan.ts'
import { stepMatrix } from '../../store/edit-matrices.ts'
import { startPresenting, stopPresenting } from '../../store/present.ts'
import { changeSettings } from '../../store/settings.ts'
import type { Page, Zoom } from '../../store/state.ts'
import { ZOOM_RANGE } from '../../store/state.ts'
import { always, withPlan, withWritablePlan } from './actions.ts'
import type { VerbAction, VerbActions, VerbContext } from './actions.ts'

type ViewVerb =
  | 'owner.add'
  | 'matrix.add'
  | 'matrix.edit'
  | 'matrix.delete'
  | 'matrix.not-this-year'
  | 'matrix.next'
  | 'matrix.previous'
  | 'plan.settings'
  | 'plan.limits'
  | 'plan.arrange-standard'
  | 'plan.arrange-jackson'
  | 'plan.arrange-taste'
  | 'plan.turn-90'
  | 'plan.turn-180'
  | 'plan.turn-270'
  | 'plan.columns'
  | 'view.matrix-panel'
  | 'view.zoom-in'
  | 'view.zoom-out'
  | 'view.fit'
  | 'view.actual'
  | 'view.selection'
  | 'view.numbered'
  | 'view.people'
  | 'view.alignment'
  | 'view.balls'
  | 'view.catchball'
  | 'view.sheets'
  | 'view.history'
  | 'view.present'
  | 'view.stop-presenting'
  | 'view.full-screen'
  | 'view.theme-system'
  | 'view.theme-light'
  | 'view.theme-dark'
  | 'view.theme-contrast'
  | 'help.keys'
  | 'help.keys-here'
  | 'help.about'

/** Matrices, the plan as a whole, and how it is looked at. */
export const viewActions: VerbActions<ViewVerb> = {
  'owner.add': { enabled: withMatrix, run: app => openDialog(app, { kind: 'add-owner' }) },
  'matrix.add': { enabled: withWritablePlan, run: app => openDialog(app, { kind: 'add-matrix' }) },
  'matrix.edit': { enabled: withMatrix, run: app => openDialog(app, { kind: 'edit-matrix' }) },
  'matrix.delete': { enabled: withMatrix, run: app => openDialog(app, { kind: 'delete-matrix' }) },
  'matrix.not-this-year': {
    enabled: ({ matrix }) => matrix !== undefined,
    run: app => openDialog(app, { kind: 'not-this-year' }),
  },
  'matrix.next': { enabled: withSeveral, run: app => stepMatrix(app, 1) },
  'matrix.previous': { enabled: withSeveral, run: app => stepMatrix(app, -1) },
  'plan.limits': { enabled: withWritablePlan, run: app => openDialog(app, { kind: 'limits' }) },
  'plan.settings': { enabled: withWritablePlan, run: app => openDialog(app, { kind: 'plan-settings' }) },
  'plan.arrange-standard': arranger('standard'),
  'plan.arrange-jackson': arranger('jackson'),
  'plan.arrange-taste': arranger('taste'),
  'plan.turn-90': arranger('turned-90'),
  'plan.turn-180': arranger('turned-180'),
  'plan.turn-270': arranger('turned-270'),
  'plan.columns': { enabled: withWritablePlan, run: app => openDialog(app, { kind: 'own-columns' }) },
  'view.matrix-panel': {
    enabled: withPlan,
    run: app => setView(app, { page: 'plan', selected: undefined, matrixPanel: true }),
  },
  'view.zoom-in': zoomer(() => zoomBy(1)),
  'view.zoom-out': zoomer(() => zoomBy(-1)),
  'view.fit': zoomer(() => () => 'fit'),
  'view.actual': zoomer(() => () => 1),
  'view.selection': { enabled: onCanvas, run: app => app.canvas?.showSelection() },
  'view.numbered': {
    enabled: always,
    run: (app, { state }) => void changeSettings(app, { numbered: !state.settings.numbered }),
  },
  'view.people': pageSwitch('people'),
  'view.alignment': pageSwitch('alignment'),
  'view.balls': {
    enabled: withPlan,
    run: (app, { state }) =>
      setView(app, { page: 'plan', showBalls: !(state.view.showBalls && state.view.page === 'plan') }),
  },
  'view.catchball': pageSwitch('catchball'),
  'view.sheets': pageSwitch('sheets'),
  'view.history': pageSwitch('history'),
  'view.present': {
    enabled: ({ state, matrix }) => matrix !== undefined || state.view.presenting !== undefined,
    run: (app, { state }) =>
      state.view.presenting === undefined ? startPresenting(app) : stopPresenting(app),
  },
  'view.stop-presenting': {
    enabled: ({ state }) => state.view.presenting !== undefined,
    run: stopPresenting,
  },
  'view.full-screen': { enabled: always, run: app => void app.host.setFullScreen() },
  'view.theme-system': theme('system'),
  'view.theme-light': theme('light'),
  'view.theme-dark': theme('dark'),
  'view.theme-contrast': theme('contrast'),
  'help.keys': { enabled: always, run: app => openDialog(app, { kind: 'keys' }) },
  'help.keys-here': { enabled: always, run: app => openDialog(app, { kind: 'keys' }) },
  'help.about': { enabled: always, run: app => openDialog(app, { kind: 'about' }) },
}

const STEPS = [0.5, 0.67, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2] as const

type NextZoom = (shown: number) => Zoom

function zoomBy(by: 1 | -1): NextZoom {
  return shown =>
    (by > 0 ? STEPS.find(step => step > shown + 0.005) : STEPS.findLast(step => step < shown - 0.005)) ??
    ZOOM_RANGE[by > 0 ? 1 : 0]
}

function zoomer(make: () => NextZoom): VerbAction {
  return {
    enabled: onCanvas,
    run: (app, { state }) => setView(app, { zoom: make()(state.view.shownZoom) }),
  }
}

function onCanvas({ state }: VerbContext): boolean {
  return state.open !== undefined && state.view.page === 'plan'
}

function withMatrix({ writable, matrix }: VerbContext): boolean {
  return writable && matrix !== undefined
}

function withSeveral({ state }: VerbContext): boolean {
  return state.open !== undefined && matricesOf(state.open.plan).length > 1
}

/** Another arrangement of the whole plan; the one it has is greyed. */
function arranger(arrangement: PlanHead['arrangement']): VerbAction {
  return {
    enabled: ({ state, writable }) =>
      writable && state.open !== undefined && headOf(state.open.plan).arrangement !== arrangement,
    run: app => arrangePlan(app, arrangement),
  }
}

/** Goes to a page, and from there back to the plan. */
function pageSwitch(page: Page): VerbAction {
  return {
    enabled: withPlan,
    run: (app, { state }) => setView(app, { page: state.view.page === page ? 'plan' : page }),
  }
}

function theme(value: Settings['theme']): VerbAction {
  return { enabled: always, run: app => void changeSettings(app, { theme: value }) }
}
