/** The words of a booklet that the page does not say. One record a language, as on the page. */
export interface BookletWords {
  readonly kind: string
  readonly how: (to: string) => string
  readonly minutes: (minutes: number) => string
  readonly legend: (marks: readonly string[]) => string
  readonly target: string
  readonly by: string
  readonly reason: string
  readonly beside: string
  readonly words: string
  readonly offers: string
  readonly offersLead: string
  readonly strip: Readonly<Record<'packet' | 'due' | 'page', string>>
  readonly pageOf: (page: number, of: number) => string
  readonly signature: (name: string) => string
  readonly marks: Readonly<Record<'strong' | 'medium' | 'weak' | 'accountable' | 'responsible', string>>
}

const english: BookletWords = {
  kind: 'Review packet on paper',
  how: to =>
    `Tick and write on these pages, and give them back to ${to}, who enters your answers. The same packet can be answered in a browser instead; send one of the two.`,
  minutes: minutes => `About ${minutes} minutes`,
  legend: marks => `Marks: ${marks.join(', ')}.`,
  target: 'Target I can commit to',
  by: 'By',
  reason: 'Reason',
  beside: 'Question, obstacle, what it takes',
  words: 'Question, concern, suggestion',
  offers: 'What would you do instead, or besides?',
  offersLead: 'A priority, a metric or a link of your own, or who should have an item instead of you.',
  strip: { packet: 'Packet', due: 'Due', page: 'Page' },
  pageOf: (page, of) => `${page} of ${of}`,
  signature: name => `${name}. Date:`,
  marks: {
    strong: 'filled circle strong',
    medium: 'ring medium',
    weak: 'triangle weak',
    accountable: 'A accountable',
    responsible: 'R responsible',
  },
}

const german: BookletWords = {
  kind: 'Prüfpaket auf Papier',
  how: to =>
    `Kreuzen Sie an, schreiben Sie auf diese Seiten, und geben Sie sie an ${to} zurück; dort werden Ihre Antworten eingegeben. Dasselbe Paket lässt sich auch in einem Browser beantworten; senden Sie eines von beiden.`,
  minutes: minutes => `Etwa ${minutes} Minuten`,
  legend: marks => `Zeichen: ${marks.join(', ')}.`,
  target: 'Ziel, das ich zusagen kann',
  by: 'Bis',
  reason: 'Grund',
  beside: 'Frage, Hindernis, was es braucht',
  words: 'Frage, Bedenken, Vorschlag',
  offers: 'Was würden Sie stattdessen oder außerdem tun?',
  offersLead:
    'Eine eigene Priorität, Kennzahl oder Verknüpfung, oder wer einen Eintrag an Ihrer Stelle haben sollte.',
  strip: { packet: 'Paket', due: 'Fällig', page: 'Seite' },
  pageOf: (page, of) => `${page} von ${of}`,
  signature: name => `${name}. Datum:`,
  marks: {
    strong: 'voller Kreis stark',
    medium: 'Ring mittel',
    weak: 'Dreieck schwach',
    accountable: 'A verantwortlich',
    responsible: 'R ausführend',
  },
}

/** The words of a booklet in a language of the page; every other one gets English. */
export function bookletWords(language: string): BookletWords {
  return language === 'de' ? german : english
}
