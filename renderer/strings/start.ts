import { wordsOf } from './catalogue.ts'

/** The start screen. */
export const startStrings = wordsOf('start', {
  title: 'Hoshin Desk',
  lead: 'X-matrix plans and catch-ball, kept in a file of yours.',
  newPlan: 'New plan',
  open: 'Open…',
  recent: 'Recent plans',
  noRecent: 'Plans that you open appear here.',
  noRecentHint: 'Start with a new plan, open a .hoshin file, or look around in a sample.',
  samples: 'Samples',
  samplesHint: 'A sample opens as a copy of your own, so nothing in it can go wrong.',
  missing: 'Not found there any more',
  forget: (title: string) => `Take ${title} off the list`,
  drop: 'Drop a plan, a response or plan data to open it',
  version: (version: string) => `Version ${version}`,
  keys: 'All keys',
  about: 'About',
  theme: 'Theme',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
} as const)
