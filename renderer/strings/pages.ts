import type { DigitMode, Theme } from '../../src/contract/settings.ts'
import { wordsOf } from './catalogue.ts'

const ORIGINS: Readonly<Record<string, string>> = {
  typed: 'Typed',
  imported: 'Imported',
  packet: 'From a response',
  'command line': 'Command line',
  restored: 'Restored',
  new: 'New plan',
}

/** History and settings. */
export const pageStrings = wordsOf('pages', {
  historyTitle: 'History',
  historyLead: 'Every change of this plan, newest first, with who made it and where it came from.',
  historyEmpty: 'Nothing has happened in this plan yet.',
  historyMore: 'Show earlier',
  columns: { when: 'Time', what: 'What', who: 'Who', how: 'How' },
  author: 'Made by',
  anyone: 'Anyone',
  goTo: (label: string) => `Go to what was changed: ${label}`,
  gone: 'What was changed there is gone from the plan.',
  undone: 'Undone: ',
  redone: 'Done again: ',
  version: (name: string) => `Version ${name}`,
  shown: (count: number, more: boolean) => `${count}${more ? ' or more' : ''} changes shown`,
  origins: ORIGINS,
  reason: (reason: string) => `Because: ${reason}`,
  find: 'Find in the history',
  none: 'No change holds these words.',

  settingsTitle: 'Settings',
  settingsLead: 'For you, on this computer.',
  name: 'Your name',
  nameHint: 'Stands beside every change that you make.',
  numbered: 'Numbered labels',
  numberedHint: 'Columns show their codes upright, and a key below the sheet says what they stand for.',
  theme: 'Theme',
  themes: {
    system: 'Follow the system',
    light: 'Light',
    dark: 'Dark',
    contrast: 'High contrast',
  } satisfies Record<Theme, string>,
  themeHint:
    'High contrast is light or dark as the system is. Motion is reduced where the system asks for it.',
  digits: 'Digits for links',
  digitModes: {
    '3-2-1': '3 strong, 2 medium, 1 weak, 0 clears',
    '9-3-1': '9 strong, 3 medium, 1 weak, 0 clears',
  } satisfies Record<DigitMode, string>,
  language: 'Language',
  languageHint: 'Of the window’s own words. What is in a plan stays as it was typed.',
} as const)
