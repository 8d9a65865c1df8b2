import { contextBridge, ipcRenderer, webUtils } from 'electron'
import type { Answer, Answers, EventName, Events, WindowApi } from '../../src/contract/answers.ts'
import type { CallArguments, CallName } from '../../src/contract/calls.ts'
import { callChannel, eventChannel } from '../../src/contract/channels.ts'

const EVENTS = [
  'verb',
  'changed',
  'opened',
  'closing',
  'sheetProgress',
  'packetProgress',
  'problem',
] as const satisfies readonly EventName[]

/**
 * What to show is asked for before the page's script is there, so that the answer waits for the script instead of the other
 * way round (seen: about 15 ms of the start).
 */
let firstStart: Promise<Answer<Answers['start']>> | undefined = call('start')()
firstStart.catch(() => undefined)
const early = keepEarly()

/** All that a page gets: these calls by name, a path for a dropped file, and these events. Nothing generic. */
const api = {
  start: askOnce,
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
  sheetFacts: call('sheetFacts'),
  saveSheets: call('saveSheets'),
  stopSheets: call('stopSheets'),
  addressees: call('addressees'),
  makePackets: call('makePackets'),
  mergeResponses: call('mergeResponses'),
  mergeText: call('mergeText'),
  mergeOpened: call('mergeOpened'),
  mergeFolder: call('mergeFolder'),
  negotiation: call('negotiation'),
  itemStory: call('itemStory'),
  changeReport: call('changeReport'),
  saveChangeReport: call('saveChangeReport'),
  previewRound: call('previewRound'),
  decide: call('decide'),
  enterAnswers: call('enterAnswers'),
  postMessage: call('postMessage'),
  approve: call('approve'),
  dealStates: call('dealStates'),
  surroundings: call('surroundings'),
  exportSignOff: call('exportSignOff'),
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

function askOnce(...args: CallArguments<'start'>): Promise<Answer<Answers['start']>> {
  const answer = firstStart ?? call('start')(...args)
  firstStart = undefined
  return answer
}

/** Keeps what main tells before the page listens, so that nothing is lost between the first answer and the listener. */
function keepEarly(): Map<EventName, () => unknown[]> {
  return new Map(
    EVENTS.map(event => {
      const kept: unknown[] = []
      const keep = (_event: unknown, payload: unknown) => kept.push(payload)
      ipcRenderer.on(eventChannel(event), keep)
      const hand = () => {
        ipcRenderer.off(eventChannel(event), keep)
        return kept
      }
      return [event, hand]
    }),
  )
}

function call<N extends CallName>(name: N) {
  return (...args: CallArguments<N>) =>
    ipcRenderer.invoke(callChannel(name), ...args) as Promise<Answer<Answers[N]>>
}

function listen<E extends EventName>(event: E, listener: (payload: Events[E]) => void): () => void {
  if (!EVENTS.includes(event)) throw new Error('There is no such event.')
  const forward = (_event: unknown, payload: Events[E]) => listener(payload)
  ipcRenderer.on(eventChannel(event), forward)
  const kept = early.get(event)?.() ?? []
  early.delete(event)
  for (const payload of kept) listener(payload as Events[E])
  return () => {
    ipcRenderer.off(eventChannel(event), forward)
  }
}
