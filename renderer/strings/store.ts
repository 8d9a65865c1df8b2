import type { PlanHead, RoleName, Strength } from '../../src/domain/record/entities.ts'
import { gridStrings } from './grid.ts'

/** Messages about the plan and its file, and what is said when something was done. */
export const storeStrings = {
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
  moveLabel: (what: string) => `Move ${what}`,
  linkSet: (strength: Strength | null, set: number, of: number) =>
    `${capital(strength === null ? 'cleared' : gridStrings.strengths[strength])}, ${set} of ${of} cells marked`,
  roleSet: (role: RoleName | null, person: string, code: string) =>
    role === null ? `${person} cleared on ${code}` : `${person} ${gridStrings.roles[role]} for ${code}`,
  arranged: (arrangement: PlanHead['arrangement']) => ARRANGED[arrangement],
  ownerAdded: (name: string) => `${name} added as an owner.`,
  ownerHidden: (name: string) => `${name} is no owner here now. Undo brings them back.`,
  pinned: 'Line of sight pinned',
  unpinned: 'Line of sight let go',
  sightCleared: 'Line of sight cleared',
  releaseLabel: (name: string) => `Take ${name} off the sheet`,
} as const

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
