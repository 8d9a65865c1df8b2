import type { PlanHead, RoleName, Strength } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'
import { gridStrings } from './grid.ts'

/** As many names as a label of the history has room for. */
const NAMED = 6

/** Messages about the plan and its file, and what is said when something was done. */
export const storeStrings = wordsOf('store', {
  readOnly: (why: string) => `This plan can only be read. ${why}`,
  undone: (label: string) => `Undone: ${label}`,
  redone: (label: string) => `Redone: ${label}`,
  savedAs: (file: string) => `Saved as ${file}. Work goes on there.`,
  changedElsewhere: (count: number) =>
    count === 1
      ? 'One change made elsewhere is shown now.'
      : `${count} changes made elsewhere are shown now.`,
  removed: (what: string) => `${what} deleted. Undo brings it back.`,
  setAside: (code: string) => `${code} set aside. It is in the list "Not this year".`,
  broughtBack: (code: string) => `${code} is back on the sheet.`,
  moved: (what: string, place: number, of: number) => `${what} is ${place} of ${of} now.`,
  /** Codes in few words: "P2, P3, P4 and 5 more". */
  several: (codes: readonly string[]) =>
    codes.length <= NAMED + 1
      ? codes.join(', ')
      : `${codes.slice(0, NAMED).join(', ')} and ${codes.length - NAMED} more`,
  owners: (count: number) => `${count} owners`,
  ownersHidden: (count: number) => `${count} owners taken off the sheet. Undo brings them back.`,
  removeLabel: (what: string) => `Delete ${what}`,
  setAsideLabel: (what: string) => `Set ${what} aside`,
  runMoved: (what: string, first: number, last: number, of: number) =>
    `${what} are ${first} to ${last} of ${of} now.`,
  strengthOfCells: (count: number, strength: Strength) =>
    `Set ${count} cells to ${gridStrings.strengths[strength]}`,
  roleOfCells: (count: number, role: RoleName) => `Make ${count} roles ${gridStrings.roles[role]}`,
  cellsCleared: (count: number) => `Clear ${count} cells`,
  addUnder: (code: string) => `Add an item under ${code}`,
  moveUnderLabel: (code: string, to: string) => `Move ${code} under ${to}`,
  movedUnder: (code: string, to: string) => `${code} is under ${to} now`,
  waiversEnded: (count: number) =>
    count === 1
      ? 'What somebody had accepted has changed, so it counts again.'
      : `What somebody had accepted has changed, so ${count} findings count again.`,
  columnsLabel: 'Change own columns',
  columnsSet: 'Own columns changed',
  moveLabel: (what: string) => `Move ${what}`,
  linkSet: (strength: Strength | null, set: number, of: number) =>
    `${capital(strength === null ? 'cleared' : gridStrings.strengths[strength])}, ${set} of ${of} cells marked`,
  roleSet: (role: RoleName | null, person: string, code: string) =>
    role === null ? `${person} cleared on ${code}` : `${person} ${gridStrings.roles[role]} for ${code}`,
  arranged: (arrangement: PlanHead['arrangement']) => ARRANGED[arrangement],
  ownerAdded: (name: string) => `${name} added as an owner.`,
  ownerProblem: (
    problem: { readonly kind: 'nameless' } | { readonly kind: 'there'; readonly name: string },
  ) => (problem.kind === 'nameless' ? 'A name is needed.' : `${problem.name} is an owner here already.`),
  ownerHidden: (name: string) => `${name} is no owner here now. Undo brings them back.`,
  pinned: 'Line of sight pinned',
  unpinned: 'Line of sight let go',
  sightCleared: 'Line of sight cleared',
  releaseLabel: (name: string) => `Take ${name} off the sheet`,
} as const)

const ARRANGED: Readonly<Record<PlanHead['arrangement'], string>> = {
  standard: 'Standard arrangement: breakthroughs at the bottom.',
  jackson: 'Arranged as Jackson does: results at the bottom, lists numbered from the centre.',
  taste: 'Arranged as TASTE does: aspirations at the bottom.',
  'turned-90': 'Turned: breakthroughs on the left.',
  'turned-180': 'Turned: breakthroughs at the top.',
  'turned-270': 'Turned: breakthroughs on the right.',
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
