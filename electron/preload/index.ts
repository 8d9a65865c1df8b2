import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Answer, Answers, EventName, Events, WindowApi } from '../../src/contract/answers.ts'
import type { CallArguments, CallName } from '../../src/contract/calls.ts'
import { callChannel, eventChannel } from '../../src/contract/channels.ts'

const EVENTS = ['verb', 'changed', 'opened', 'closing', 'problem'] as const satisfies readonly EventName[]

/** All that a page gets: these calls by name, a path for a dropped file, and these events. Nothing generic. */
const api = {
  start: call('start'),
  newPlan: call('newPlan'),
  openPlan: call('openPlan'),
  openRecent: call('openRecent'),
  forgetRecent: call('forgetRecent'),
  openSample: call('openSample'),
  openDropped: call('openDropped'),
  edit: call('edit'),
  undo: call('undo'),
  redo: call('redo'),
  saveDraft: call('saveDraft'),
  clearDraft: call('clearDraft'),
  history: call('history'),
  versions: call('versions'),
  saveVersion: call('saveVersion'),
  renameVersion: call('renameVersion'),
  removeVersion: call('removeVersion'),
  versionRecords: call('versionRecords'),
  restoreVersion: call('restoreVersion'),
  recordHistory: call('recordHistory'),
  saveAs: call('saveAs'),
  saveCopy: call('saveCopy'),
  retrySave: call('retrySave'),
  chooseImport: call('chooseImport'),
  applyImport: call('applyImport'),
  exportAs: call('exportAs'),
  print: call('print'),
  addressees: call('addressees'),
  makePackets: call('makePackets'),
  mergeResponses: call('mergeResponses'),
  takeCounters: call('takeCounters'),
  setMenuState: call('setMenuState'),
  setSettings: call('setSettings'),
  setFullScreen: call('setFullScreen'),
  about: call('about'),
  openLink: call('openLink'),
  flushed: call('flushed'),
  pathOf: file => (file instanceof File ? webUtils.getPathForFile(file) : ''),
  on: listen,
} satisfies WindowApi

contextBridge.exposeInMainWorld('hoshin', api)

function call<N extends CallName>(name: N) {
  return (...args: CallArguments<N>) =>
    ipcRenderer.invoke(callChannel(name), ...args) as Promise<Answer<Answers[N]>>
}

function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  if (!EVENTS.includes(event)) throw new Error('There is no such event.')
  const forward = (_event: unknown, payload: Events[E]) => listener(payload)
  ipcRenderer.on(eventChannel(event), forward)
  return () => {
    ipcRenderer.off(eventChannel(event), forward)
  }
}
