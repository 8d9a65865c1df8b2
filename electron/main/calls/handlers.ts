import type { Desk } from '../desk/desk.ts'
import type { CallHandlers } from '../ipc-router.ts'
import type { DeskWindow } from '../windows/desk-window.ts'
import { catchballCalls } from './catchball-calls.ts'
import { exchangeCalls } from './exchange-calls.ts'
import { fileCalls } from './file-calls.ts'
import { historyCalls } from './history-calls.ts'
import { packetCalls } from './packet-calls.ts'
import { planCalls } from './plan-calls.ts'
import { windowCalls } from './window-calls.ts'

/** What main answers to each call of the contract. */
export function callHandlers(desk: Desk): CallHandlers<DeskWindow> {
  return {
    ...windowCalls(desk),
    ...fileCalls(desk),
    ...planCalls(desk),
    ...historyCalls(desk),
    ...exchangeCalls(desk),
    ...packetCalls(desk),
    ...catchballCalls(desk),
  } satisfies CallHandlers<DeskWindow>
}
