import type { RoleName } from '../../domain/record/entities.ts'
import type {
  CardWording,
  ContributionWording,
  FigureWords,
  MovedWords,
  PartWords,
  ReadingWording,
  SheetWording,
  Voice,
  Who,
} from './sheet-wording.ts'

const NO_BREAK = '\u00a0'
const MONTHS = [
  ...['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni'],
  ...['Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
]
const SUBJECT: Readonly<Record<Voice, string>> = { person: 'Ich', team: 'Wir', vacant: 'Diese Stelle' }
const HOW_FIRMLY = { 1: 'ein wenig', 2: 'spürbar', 3: 'stark' } as const

/** "A", "A und B", "A, B und C". */
function list(parts: readonly string[]): string {
  return parts.length < 3 ? parts.join(' und ') : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1) ?? ''}`
}

function date(text: string): string {
  const [year = '', month = '1', day] = text.split('-')
  const name = `${MONTHS[Number(month) - 1] ?? ''}${NO_BREAK}${year}`
  return day === undefined ? name : `${Number(day)}.${NO_BREAK}${name}`
}

/** The form of a verb after "ich", "wir" and "diese Stelle". */
function verb(voice: Voice, [i, we, it]: readonly [string, string, string]): string {
  return `${SUBJECT[voice]} ${{ person: i, team: we, vacant: it }[voice]}`
}

function unit(value: string, of: string | undefined): string {
  return of === undefined || of === '' ? value : `${value}${NO_BREAK}${of}`
}

function figures(words: FigureWords): string | undefined {
  const { from, low, high } = words
  const by = words.due === undefined ? '' : `bis ${words.due} `
  if (low !== undefined || high !== undefined) {
    const today = from === undefined ? '' : `; heute liegt der Wert bei ${from}`
    return `Der Wert soll ${by}${band(words)} bleiben${today}.`
  }
  if (words.to === undefined)
    return from === undefined
      ? undefined
      : `Der Wert liegt bei ${unit(from, words.unit)}; ein Ziel fehlt noch.`
  const to = unit(words.to, words.unit)
  if (from === undefined)
    return words.way === 'kept'
      ? `Der Wert soll ${by}bei ${to} bleiben.`
      : `Der Wert soll ${by}${to} erreichen.`
  if (words.way === 'kept' && from === words.to) return `Der Wert soll ${by}bei ${to} bleiben.`
  const go = words.way === 'up' ? 'steigen' : words.way === 'down' ? 'sinken' : 'gehen'
  return `Der Wert soll ${by}von ${from} auf ${to} ${go}.`
}

function band({ low, high, unit: of }: FigureWords): string {
  if (low !== undefined && high !== undefined) return `zwischen ${low} und ${unit(high, of)}`
  return low === undefined ? `bei höchstens ${unit(high ?? '', of)}` : `bei mindestens ${unit(low, of)}`
}

/** "A stark und B ein wenig". */
function moved(all: readonly MovedWords[]): string {
  return list(all.map(({ name, strength }) => `${name} ${HOW_FIRMLY[strength]}`))
}

type Part = PartWords['part']
/** Verbs after "ich", "wir" and a name; where they part, the items stand between. */
const VERBS: Readonly<Record<Part, readonly [i: string, we: string, they: string, after?: string]>> = {
  accountable: ['leite', 'leiten', 'leitet'],
  responsible: ['arbeite an', 'arbeiten an', 'arbeitet an', 'mit'],
  consulted: ['berate zu', 'beraten zu', 'berät zu'],
  informed: ['verfolge', 'verfolgen', 'verfolgt'],
  owner: ['verantworte', 'verantworten', 'verantwortet'],
}

function does(subject: string, parts: readonly PartWords[], form: 0 | 1 | 2): string {
  const clauses = parts.map(({ part, items }) => {
    const after = VERBS[part][3]
    return `${VERBS[part][form]} ${items}${after === undefined ? '' : ` ${after}`}`
  })
  return `${subject} ${list(clauses)}.`
}

function role(voice: Voice, name: RoleName, leads: readonly string[]): string {
  const rest =
    leads.length === 0
      ? '; die Leitung ist noch offen.'
      : `; die Leitung ${leads.length === 1 ? 'hat' : 'haben'} ${list(leads)}.`
  switch (name) {
    case 'accountable':
      return `${verb(voice, ['bin', 'sind', 'ist'])} dafür verantwortlich${leads.length === 0 ? '' : `, gemeinsam mit ${list(leads)}`}.`
    case 'responsible':
      return `${verb(voice, ['arbeite', 'arbeiten', 'arbeitet'])} daran mit${rest}`
    case 'consulted':
      return `${verb(voice, ['werde', 'werden', 'wird'])} um Rat gefragt${rest}`
    case 'informed':
      return `${verb(voice, ['werde', 'werden', 'wird'])} auf dem Laufenden gehalten${rest}`
  }
}

function span(start: string | undefined, due: string | undefined): string | undefined {
  if (start === undefined) return due === undefined ? undefined : `Fällig bis ${date(due)}.`
  if (due === undefined) return `Beginn: ${date(start)}.`
  const months = start.length === 7 && due.length === 7 && start < due
  const sameYear = months && start.slice(0, 4) === due.slice(0, 4)
  return `Läuft von ${sameYear ? (MONTHS[Number(start.slice(5)) - 1] ?? '') : date(start)} bis ${date(due)}.`
}

function asks(who: Who, forms: readonly [string, string, string]): string {
  return 'voice' in who ? verb(who.voice, forms) : `${who.name} ${forms[2]}`
}

const OWN: Readonly<Record<Voice, string>> = { person: 'Mein', team: 'Unser', vacant: 'Ihr' }
const PROPOSED = {
  target: 'ein anderes Ziel',
  due: 'einen anderen Termin',
  text: 'einen anderen Wortlaut',
  owner: 'eine andere Zuständigkeit',
  milestones: 'andere Etappen',
} as const

const sheet: ContributionWording = {
  kind: 'Beitragsblatt',
  headings: {
    priorities: (voice, renamed) => renamed ?? `${OWN[voice]}e Prioritäten`,
    metrics: (voice, renamed) => renamed ?? `${OWN[voice]}e Kennzahlen`,
    colleagues: voice =>
      `Mit wem ${{ person: 'ich', team: 'wir', vacant: 'diese Stelle' }[voice]} zusammenarbeite${{ person: '', team: 'n', vacant: 't' }[voice]}`,
    questions: () => 'Offene Fragen',
  },
  trueNorth: text => `Unser Leitstern: ${text}`,
  carries: (voice, parts) => does(SUBJECT[voice], parts, ({ person: 0, team: 1, vacant: 2 } as const)[voice]),
  owns: (voice, matrices) =>
    `${verb(voice, ['stehe', 'stehen', 'steht'])} für die ganze Ebene ${matrices} ein.`,
  nothing: voice =>
    `Dieser Plan verlangt noch nichts von ${{ person: 'mir', team: 'uns', vacant: 'dieser Stelle' }[voice]}: keine Priorität und keine Kennzahl.`,
  role,
  span,
  noDue: 'Ein Termin fehlt noch.',
  reason: text => `Warum: ${text}`,
  goals: goals => `Das bewegt ${moved(goals)}.`,
  noGoal: 'Das bewegt noch kein Jahresziel.',
  breakthroughs: ends => `Auf diesem Weg bewegt es ${moved(ends)}.`,
  noBreakthrough: 'Es führt noch zu keinem Durchbruch.',
  measuredBy: metrics => `Gemessen wird es an ${metrics}.`,
  notMeasured: 'Noch zeigt keine Kennzahl, ob es wirkt.',
  measures: (priorities, count) => `Sie zeigt, ob ${priorities} ${count === 1 ? 'wirkt' : 'wirken'}.`,
  measuresNothing: 'Sie misst noch keine Priorität.',
  moves: ({ name, strength }, through) =>
    `Sie bewegt ${name} ${HOW_FIRMLY[strength]}${through === '' ? '' : `, über ${through}`}.`,
  movesAlso: ends => `Sie bewegt außerdem ${moved(ends)}.`,
  movesNothing: 'Sie bewegt noch keinen Durchbruch.',
  marked: (names, alone) =>
    `Sie ist ${alone ? '' : 'auch '}direkt mit ${names} verbunden, obwohl keine Priorität von hier dorthin führt.`,
  cadence: {
    weekly: 'Gemessen wird jede Woche.',
    monthly: 'Gemessen wird jeden Monat.',
    quarterly: 'Gemessen wird jedes Quartal.',
    yearly: 'Gemessen wird einmal im Jahr.',
  },
  colleague: (name, parts) => does(name, parts, 2),
  departments: (voice, names) =>
    `Diese Arbeit führt ${{ person: 'mich', team: 'uns', vacant: 'diese Stelle' }[voice]} in andere Bereiche: ${list(names)}.`,
  alone: () => 'Noch hat niemand sonst einen Anteil daran.',
  question: (who, item, words) => `${asks(who, ['habe', 'haben', 'hat'])} zu ${item} gefragt: ${words}`,
  proposal: (who, item, field, value) =>
    `${asks(who, ['habe', 'haben', 'hat'])} für ${item} ${PROPOSED[field]} vorgeschlagen${value === undefined ? '' : `: ${value}`}. Das ist noch nicht entschieden.`,
  cannot: (who, item, words) =>
    `${asks(who, ['kann', 'können', 'kann'])} ${item} nicht zusagen${words === undefined ? '. Das ist noch nicht entschieden.' : `: ${words}`}`,
  noAnswer: (who, items, due) =>
    `${asks(who, ['habe', 'haben', 'hat'])} zu ${items} noch nicht geantwortet${due === undefined ? '' : `, erbeten bis ${due}`}.`,
}

/** " von 4,1 auf 2,4 % der Menge"; nothing where nothing is said. */
function stretch(words: FigureWords | undefined): string {
  if (words?.to === undefined) return ' voran'
  const to = ` auf ${unit(words.to, words.unit)}`
  return words.from === undefined ? to : ` von ${words.from}${to}`
}

const card: CardWording = {
  metric: voice => `${OWN[voice]}e Kennzahl`,
  priority: voice => `${OWN[voice]}e Priorität`,
  goal: voice => `${OWN[voice]} Ziel`,
  breakthrough: 'Unser Durchbruch',
  sentence: ({ voice, metric, figures: way, goal, breakthrough }) => {
    const ends = [goal, breakthrough].filter(end => end !== undefined)
    if (ends.length === 0) return `${metric ?? 'Das'} führt noch zu keinem Ziel und keinem Durchbruch.`
    const rest = breakthrough === undefined ? '; ein Durchbruch fehlt noch' : ''
    const brings = { person: 'bringe ich', team: 'bringen wir', vacant: 'bringt diese Stelle' }[voice]
    if (metric === undefined) return `So ${brings} ${list(ends)} näher${rest}.`
    return `Mit ${metric}${stretch(way)} ${brings} ${list(ends)} näher${rest}.`
  },
  none: 'Noch keine Angabe',
}

function are(names: readonly string[], one: string, many: string): string {
  return `${list(names)} ${names.length === 1 ? one : many}`
}

const reading: ReadingWording = {
  kind: 'Der Plan in Sätzen',
  trueNorth: text => `Unser Leitstern: ${text}`,
  noTrueNorth: 'Der Plan nennt noch keinen Leitstern.',
  period: (first, last) => `Dieser Plan läuft von ${first} bis ${last}.`,
  how: 'Jeder Teil sagt, wo wir in drei bis fünf Jahren sein wollen, wie weit wir dieses Jahr kommen, wie wir es erreichen, woran wir es sehen und wer es tut.',
  carriesOut: (items, matrix) => `Diese Ebene führt ${items} aus ${matrix} aus.`,
  owner: (name, whole) => `${name} ${whole ? 'steht für diesen Plan ein' : 'steht für diese Ebene ein'}.`,
  noMatrix: 'Der Plan hat noch keine Matrix, also gibt es nichts zu lesen.',
  noBreakthrough: 'Hier ist noch kein Durchbruch gesetzt.',
  milestones: steps => `Auf dem Weg: ${list(steps.map(({ value, by }) => `${value} bis ${by}`))}.`,
  goalsBelow: (codes, count) => `Dieses Jahr ${count === 1 ? 'bringt' : 'bringen'} uns ${codes} dorthin.`,
  prioritiesBelow: codes => `Dorthin kommen wir durch ${codes}.`,
  metricsBelow: (codes, count) => `Ob es wirkt, ${count === 1 ? 'zeigt' : 'zeigen'} ${codes}.`,
  nothingBelow: {
    breakthrough: 'Noch bewegt ihn nichts, was wir dieses Jahr vorhaben.',
    goal: 'Noch arbeitet niemand daran: Es hat keine Priorität.',
    priority: 'Noch zeigt keine Kennzahl, ob es wirkt.',
  },
  leads: names =>
    names.length === 0
      ? 'Noch ist niemand dafür verantwortlich.'
      : `${are(names, 'ist', 'sind')} verantwortlich.`,
  helps: names => `${are(names, 'arbeitet', 'arbeiten')} daran mit.`,
  asked: names => `${are(names, 'wird', 'werden')} um Rat gefragt.`,
  ownedBy: name => `${name} verantwortet diese Kennzahl.`,
  noOwner: 'Noch verantwortet niemand diese Kennzahl.',
  above: code => `${code} (oben)`,
  deployed: matrices => `Ausgeführt wird es in ${matrices}.`,
  loose: 'Was noch nirgends hängt',
  looseLead: 'Diese Einträge stehen im Plan, und nichts über ihnen sagt, wozu sie da sind.',
  hangs: {
    goal: 'Es bewegt keinen Durchbruch.',
    priority: 'Sie bewegt kein Jahresziel.',
    metric: 'Sie misst keine Priorität.',
  },
}

/** German. */
export const germanSheets: SheetWording = {
  language: 'de',
  number: { decimal: ',', group: '.' },
  list,
  quoted: text => `„${text}“`,
  date,
  strip: {
    plan: 'Plan',
    stand: 'Stand',
    revision: 'Revision',
    page: 'Seite',
    pageOf: (page, of) => `${page} von ${of}`,
  },
  sheet,
  card,
  reading,
  unnamed: department => (department === undefined ? 'Jemand im Haus' : `Jemand aus ${department}`),
  figures,
  noTarget: 'Ausgangswert und Ziel fehlen noch.',
}
