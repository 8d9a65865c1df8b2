import type { Severity } from '../../src/alignment/findings/catalogue.ts'
import type { MendField } from '../../src/alignment/mend/offers.ts'
import type { ItemKind } from '../../src/domain/item/item.ts'
import type { Strength } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'
import { gridStrings } from './grid.ts'
import { counted } from './shell.ts'

const PARTNER: Readonly<Record<ItemKind, string>> = {
  breakthrough: 'breakthrough',
  goal: 'annual goal',
  priority: 'priority',
  metric: 'metric',
}

/** The tab of findings. */
export const findingStrings = wordsOf('findings', {
  none: 'Nothing is open',
  noneText: 'Every rule is kept, or what is open was accepted with a reason.',
  empty:
    'There is nothing to check yet. Write the first breakthrough, goal, priority or metric, and gaps show here.',
  by: 'Show',
  bys: { severity: 'By severity', item: 'By item', owner: 'By owner' },
  severities: { error: 'Errors', warning: 'Warnings', hint: 'Hints' } satisfies Record<Severity, string>,
  severity: { error: 'Error', warning: 'Warning', hint: 'Hint' } satisfies Record<Severity, string>,
  lists: 'Whole lists and corners',
  nobody: 'No owner',
  waived: 'Accepted',
  open: (count: number) => `${counted(count, 'finding')} open`,
  more: (count: number) => `Show ${count} more`,
  goTo: (message: string) => `Go to: ${message}`,
  acceptedBy: (name: string | undefined, day: string | undefined) =>
    [
      'Accepted',
      ...(name === undefined ? [] : [`by ${name}`]),
      ...(day === undefined ? [] : [`on ${day}`]),
    ].join(' '),

  waive: 'Accept…',
  waiveIt: (message: string) => `Accept: ${message}`,
  waiveTitle: 'Accept a finding',
  waiveLead: 'It no longer counts until what it is about changes.',
  waiveReason: 'Why it is right as it is',
  waiveBy: 'Accepted by',
  choosePerson: 'Choose a person',
  reasonNeeded: 'Say why, so that others can tell later.',
  nameNeeded: 'Choose who accepts it.',
  waiveDo: 'Accept',
  waiveSaid: (rule: string) => `Accepted ${rule}. It counts again once what it is about changes.`,
  unwaive: 'Count again',
  unwaiveIt: (message: string) => `Count again: ${message}`,
  unwaiveSaid: (rule: string) => `${rule} counts again.`,
  close: 'Close',
  cancel: 'Cancel',

  scoreTitle: 'Alignment score',
  score: (held: number, required: number) => `${held} of ${required}`,
  scoreText: 'required connections have a strong mark',
  scoreHow: 'How this is counted',
  formula:
    'Each breakthrough needs a goal and a metric; each goal a breakthrough and a priority; each priority a goal, a metric and somebody accountable; each metric a priority and a breakthrough. A connection counts once it holds a strong mark. The score is what counts, of all that is needed.',
  formulaCorners:
    'A corner in which too much is marked (C20, C21) adds nothing until it is mended or the finding is accepted.',
  openConnections: (count: number) => `${counted(count, 'open connection')}`,
  connection: (code: string, to: ItemKind | 'accountable', crowded: boolean) =>
    crowded
      ? `${code}: its corner with the ${LISTS[to]} is marked too densely`
      : to === 'accountable'
        ? `${code}: nobody is accountable`
        : `${code}: no strong mark with the ${LISTS[to]}`,

  sinceTitle: 'What has changed',
  since: (name: string) => `Since "${name}"`,
  sinceCounts: (come: number, gone: number) => `${come} new, ${gone} gone`,
  sinceNone: 'No version has a name yet. Save one with Ctrl+S, and what has changed since shows here.',
  sinceSame: 'Nothing new, and nothing gone.',
  come: 'New',
  gone: 'Gone',

  link: (to: ItemKind) => `Link to a ${PARTNER[to]}…`.replace('a annual', 'an annual'),
  linkTitle: (code: string, to: ItemKind) =>
    `Link ${code} to a ${PARTNER[to]}`.replace('a annual', 'an annual'),
  partner: (to: ItemKind) => capital(PARTNER[to]),
  strength: 'Strength',
  linkDo: (code: string) => `Link to ${code}`,
  linkNone: 'Link',
  noPartner: 'Nothing here has these words.',
  nothingToLink: (to: ItemKind) => `There is no ${PARTNER[to]} to link to yet. Add one in the matrix first.`,
  linkSaid: (code: string, to: string) => `${code} is linked to ${to}.`,
  lead: 'Name who is accountable…',
  leadTitle: (code: string) => `Who is accountable for ${code}`,
  help: 'Add somebody who helps…',
  helpTitle: (code: string) => `Who helps with ${code}`,
  person: 'Person',
  leadDo: (name: string) => `Make ${name} accountable`,
  helpDo: (name: string) => `Add ${name}`,
  leadSaid: (name: string, code: string) => `${name} is accountable for ${code}.`,
  helpSaid: (name: string, code: string) => `${name} helps with ${code}.`,
  onlyLead: (name: string) => `Keep ${name} accountable`,
  fields: (fields: readonly MendField[]) =>
    fields.length === 1 && fields[0] !== undefined
      ? `Set the ${FIELD[fields[0]].toLowerCase()}…`
      : 'Fill in…',
  fieldsTitle: (code: string) => `Fill in ${code}`,
  fieldsSaid: (code: string) => `${code} is filled in.`,
  field: {
    owner: 'Owner',
    target: 'Target',
    baseline: 'Baseline',
    unit: 'Unit',
    direction: 'Better when',
    why: 'Why',
    perspective: 'Perspective',
    timing: 'Timing',
  } satisfies Record<MendField, string>,
  save: 'Save',
  notGiven: 'Not given',
  reword: (code: string) => `Reword ${code}…`,
  rewordTitle: (code: string) => `Reword ${code}`,
  text: 'Text',
  textNeeded: 'It needs a text.',
  rewordSaid: (code: string) => `${code} is reworded.`,
  split: (code: string) => `Split ${code}…`,
  splitTitle: (code: string) => `Split ${code} in two`,
  splitLead: 'Both start with the same links and roles. Clear on each what it does not need.',
  splitFirst: (code: string) => `${code} says`,
  splitSecond: 'The new one says',
  splitDo: 'Split',
  splitLabel: (code: string) => `Split ${code}`,
  splitSaid: (code: string) => `${code} is split in two.`,
  merge: (kept: string, gone: string) => `Merge ${gone} into ${kept}`,
  mergeSaid: (kept: string, gone: string) => `${gone} is part of ${kept} now.`,
  monthly: 'Measure monthly',
  monthlySaid: (code: string) => `${code} is measured monthly.`,
  displace: 'Say what gives way…',
  displaceTitle: (code: string) => `What gives way to ${code}`,
  displaceWhat: 'Gives way',
  displaceDo: (code: string) => `${code} gives way`,
  displaceSaid: (code: string, other: string) => `${other} gives way to ${code}.`,
  settle: (strength: Strength, effect: 'against' | undefined) => `Keep ${said(strength, effect)}`,
  settleSaid: (a: string, b: string, strength: Strength) =>
    `${a} by ${b} is ${gridStrings.strengths[strength]}.`,
  weigh: 'Make it 100 in proportion',
  weighLabel: 'Make the weights of the goals add up to 100',
  weighSaid: 'The weights add up to 100.',
  setAside: 'Set aside…',
  load: 'See what they carry',
  remove: (name: string) => `Delete ${name}…`,
} as const)

const LISTS: Readonly<Record<ItemKind | 'accountable', string>> = {
  breakthrough: 'breakthroughs',
  goal: 'annual goals',
  priority: 'priorities',
  metric: 'metrics',
  accountable: 'owners',
}

const FIELD: Readonly<Record<MendField, string>> = {
  owner: 'Owner',
  target: 'Target',
  baseline: 'Baseline',
  unit: 'Unit',
  direction: 'Direction',
  why: 'Why',
  perspective: 'Perspective',
  timing: 'Timing',
}

function said(strength: Strength, effect: 'against' | undefined): string {
  const word = gridStrings.strengths[strength]
  return effect === undefined ? word : gridStrings.against(word)
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
