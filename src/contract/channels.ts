import type { EventName } from './answers.ts'
import type { CallName } from './calls.ts'

/**
 * Every call by name, for hosts that must not load the schemas yet.
 *
 * An object, so that a name that is left out is a type error like one that is too many.
 */
const NAMES: Readonly<Record<CallName, true>> = {
  start: true,
  newPlan: true,
  openPlan: true,
  openRecent: true,
  forgetRecent: true,
  openSample: true,
  openDropped: true,
  edit: true,
  undo: true,
  redo: true,
  saveDraft: true,
  clearDraft: true,
  history: true,
  versions: true,
  saveVersion: true,
  renameVersion: true,
  removeVersion: true,
  versionRecords: true,
  restoreVersion: true,
  recordHistory: true,
  saveAs: true,
  saveCopy: true,
  retrySave: true,
  chooseImport: true,
  applyImport: true,
  exportAs: true,
  print: true,
  sheetFacts: true,
  saveSheets: true,
  stopSheets: true,
  addressees: true,
  makePackets: true,
  mergeResponses: true,
  mergeText: true,
  mergeOpened: true,
  mergeFolder: true,
  negotiation: true,
  itemStory: true,
  changeReport: true,
  saveChangeReport: true,
  previewRound: true,
  decide: true,
  enterAnswers: true,
  postMessage: true,
  approve: true,
  dealStates: true,
  surroundings: true,
  exportSignOff: true,
  setMenuState: true,
  setSettings: true,
  setFullScreen: true,
  about: true,
  openLink: true,
  flushed: true,
}

/** The names of all calls. */
export function callNames(): CallName[] {
  return Object.keys(NAMES) as CallName[]
}

/** The channel that carries a call from a window to main. */
export function callChannel(name: CallName): string {
  return `call:${name}`
}

/** The channel that carries an event from main to a window. */
export function eventChannel(name: EventName): string {
  return `event:${name}`
}
