import type { Strength } from '../../domain/record/entities.ts'

/** The words of a booklet that the page does not say. One record a language, as on the page. */
export interface BookletWords {
  readonly how: (to: string) => string
  readonly minutes: (minutes: number) => string
  readonly legend: (marks: readonly string[]) => string
  readonly beside: string
  readonly words: string
  readonly offers: string
  readonly offersLead: string
  readonly strip: Readonly<Record<'packet' | 'page', string>>
  readonly signature: (name: string) => string
  /** How the marks of strength look; roles show their letters. */
  readonly shapes: Readonly<Record<Strength | 'against', string>>
}

const english: BookletWords = {
  how: to =>
    `Tick and write on these pages, and give them back to ${to}, who enters your answers. The same packet can be answered in a browser instead; send one of the two.`,
  minutes: minutes => `About ${minutes} minutes`,
  legend: marks => `Marks: ${marks.join(', ')}.`,
  beside: 'Question, obstacle, what it takes',
  words: 'Question, concern, suggestion',
  offers: 'What would you do instead, or besides?',
  offersLead: 'A priority, a metric or a link of your own, or who should have an item instead of you.',
  strip: { packet: 'Packet', page: 'Page' },
  signature: name => `${name}. Date:`,
  shapes: { strong: 'filled circle', medium: 'ring', weak: 'triangle', none: 'small dot', against: 'minus' },
}

const german: BookletWords = {
  how: to =>
    `Kreuzen Sie an, schreiben Sie auf diese Seiten, und geben Sie sie an ${to} zurück; dort werden Ihre Antworten eingegeben. Dasselbe Paket lässt sich auch in einem Browser beantworten; senden Sie eines von beiden.`,
  minutes: minutes => `Etwa ${minutes} Minuten`,
  legend: marks => `Zeichen: ${marks.join(', ')}.`,
  beside: 'Frage, Hindernis, was es braucht',
  words: 'Frage, Bedenken, Vorschlag',
  offers: 'Was würden Sie stattdessen oder außerdem tun?',
  offersLead:
    'Eine eigene Priorität, Kennzahl oder Verknüpfung, oder wer einen Eintrag an Ihrer Stelle haben sollte.',
  strip: { packet: 'Paket', page: 'Seite' },
  signature: name => `${name}. Datum:`,
  shapes: {
    strong: 'voller Kreis',
    medium: 'Ring',
    weak: 'Dreieck',
    none: 'kleiner Punkt',
    against: 'Minus',
  },
}

/** The words of a booklet in a language of the page; every other one gets English. */
export function bookletWords(language: string): BookletWords {
  return language === 'de' ? german : english
}
