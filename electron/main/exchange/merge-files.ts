import type { Answer, EditAnswer, MergeReport } from '../../../src/contract/answers.ts'
import { err } from '../../../src/support/result.ts'
export function mergeFiles(..._: unknown[]): Promise<Answer<MergeReport>> {
  return Promise.resolve(err({ code: 'not-yet', message: 'This is not there yet.' }))
}
export function chooseAndMerge(..._: unknown[]): Promise<Answer<MergeReport | null>> {
  return Promise.resolve(err({ code: 'not-yet', message: 'This is not there yet.' }))
}
export function takeCounters(..._: unknown[]): Promise<Answer<EditAnswer>> {
  return Promise.resolve(err({ code: 'not-yet', message: 'This is not there yet.' }))
}
