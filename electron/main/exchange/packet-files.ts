import type { Answer, AddresseeInfo, SavedFiles } from '../../../src/contract/answers.ts'
import { err } from '../../../src/support/result.ts'
export function addresseesOf(..._: unknown[]): Promise<Answer<AddresseeInfo[]>> {
  return Promise.resolve(err({ code: 'not-yet', message: 'This is not there yet.' }))
}
export function writePackets(..._: unknown[]): Promise<Answer<SavedFiles>> {
  return Promise.resolve(err({ code: 'not-yet', message: 'This is not there yet.' }))
}
