/** History and settings. */
export const pageStrings = {
  historyTitle: 'History',
  historyLead: 'Every change of this plan, newest first, with who made it and where it came from.',
  historyEmpty: 'Nothing has happened in this plan yet.',
  historyMore: (count: number) => `Show ${count} earlier`,
  columns: { when: 'When', what: 'What', who: 'Who', how: 'How' },
  origins: {
    typed: 'Typed',
    imported: 'Imported',
    packet: 'From a response',
    'command line': 'Command line',
    restored: 'Restored',
    new: 'New plan',
  } as Readonly<Record<string, string>>,
  reason: (reason: string) => `Because: ${reason}`,
  find: 'Find in the history',
  none: 'No change holds these words.',

  settingsTitle: 'Settings',
  settingsLead: 'For you, on this computer.',
  name: 'Your name',
  nameHint: 'Stands beside every change that you make.',
  theme: 'Theme',
  themes: { system: 'Follow the system', light: 'Light', dark: 'Dark' },
} as const
