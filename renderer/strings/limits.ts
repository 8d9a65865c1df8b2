import { wordsOf } from './catalogue.ts'

/** The dialog of the plan's limits. */
export const limitStrings = wordsOf('limits', {
  title: 'Limits of this plan',
  lead: 'Above these figures the checks speak up. An empty field stands for the usual one.',
  sizes: 'Items in a list',
  people: 'What one person carries',
  corners: 'Marks in a corner',
  accountable: 'Accountable for',
  load: 'Load',
  density: 'Marked cells, in %',
  usual: (limit: number) => `usually ${limit}`,
  badNumber: 'Write a number from 0 up, or leave the field empty.',
  badShare: 'Write a number from 0 to 100, or leave the field empty.',
  save: 'Save',
} as const)
