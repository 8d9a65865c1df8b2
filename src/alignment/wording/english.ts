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
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]

/** The subject of a sentence, and how it goes on: "I am", "This post is". */
const SUBJECT: Readonly<Record<Voice, string>> = { person: 'I', team: 'We', vacant: 'This post' }
const BE: Readonly<Record<Voice, string>> = { person: 'I am', team: 'We are', vacant: 'This post is' }
const OWNER: Readonly<Record<Voice, string>> = { person: 'My', team: 'Our', vacant: 'The' }
const HOW_FIRMLY = { 1: 'a little', 2: 'noticeably', 3: 'strongly' } as const

/** "A", "A and B", "A, B and C". */
function list(parts: readonly string[]): string {
  return parts.length < 3 ? parts.join(' and ') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`
}

function date(text: string): string {
  const [year = '', month = '1', day] = text.split('-')
  const name = `${MONTHS[Number(month) - 1] ?? ''}${NO_BREAK}${year}`
  return day === undefined ? name : `${Number(day)}${NO_BREAK}${name}`
}

function verb(voice: Voice, plain: string, third: string): string {
  return `${SUBJECT[voice]} ${voice === 'vacant' ? third : plain}`
}

function unit(value: string, of: string | undefined): string {
  return of === undefined || of === '' ? value : `${value}${NO_BREAK}${of}`
}

function figures(words: FigureWords): string | undefined {
  const { from, low, high } = words
  const by = words.due === undefined ? '' : ` by ${words.due}`
  if (low !== undefined || high !== undefined) {
    const today = from === undefined ? '' : `; today it is at ${from}`
    return `It is to stay ${band(words)}${by}${today}.`
  }
  if (words.to === undefined)
    return from === undefined ? undefined : `It stands at ${unit(from, words.unit)}; a target is missing.`
  const to = unit(words.to, words.unit)
  if (from === undefined) return `It is to ${words.way === 'kept' ? 'stay at' : 'reach'} ${to}${by}.`
  if (words.way === 'kept' && from === words.to) return `It is to stay at ${to}${by}.`
  const go = words.way === 'up' ? 'rise' : words.way === 'down' ? 'fall' : 'go'
  return `It is to ${go} from ${from} to ${to}${by}.`
}

function band({ low, high, unit: of }: FigureWords): string {
  if (low !== undefined && high !== undefined) return `between ${low} and ${unit(high, of)}`
  return low === undefined ? `at or below ${unit(high ?? '', of)}` : `at or above ${unit(low, of)}`
}

/** "A strongly and B a little". */
function moved(all: readonly MovedWords[]): string {
  return list(all.map(({ name, strength }) => `${name} ${HOW_FIRMLY[strength]}`))
}

const OTHERS: Readonly<Record<PartWords['part'], string>> = {
  accountable: 'is accountable for',
  responsible: 'helps with',
  consulted: 'is asked about',
  informed: 'is kept informed of',
  owner: 'owns',
}
const MINE: Readonly<Record<PartWords['part'], readonly [plain: string, third: string]>> = {
  accountable: ['lead', 'leads'],
  responsible: ['help with', 'helps with'],
  consulted: ['advise on', 'advises on'],
  informed: ['follow', 'follows'],
  owner: ['own', 'owns'],
}

function parts(subject: string, all: readonly PartWords[], say: (part: PartWords['part']) => string): string {
  return `${subject} ${list(all.map(({ part, items }) => `${say(part)} ${items}`))}.`
}

function role(voice: Voice, name: RoleName, leads: readonly string[]): string {
  const who = leads.length === 0 ? 'nobody is' : `${list(leads)} ${leads.length === 1 ? 'is' : 'are'}`
  const lead = `; ${who} accountable${leads.length === 0 ? ' yet' : ''}.`
  switch (name) {
    case 'accountable':
      return `${BE[voice]} accountable for it${leads.length === 0 ? '' : `, together with ${list(leads)}`}.`
    case 'responsible':
      return `${verb(voice, 'help', 'helps')} to carry it out${lead}`
    case 'consulted':
      return `${BE[voice]} asked for advice${lead}`
    case 'informed':
      return `${BE[voice]} kept informed${lead}`
  }
}

function span(start: string | undefined, due: string | undefined): string | undefined {
  if (start === undefined) return due === undefined ? undefined : `It is due by ${date(due)}.`
  if (due === undefined) return `It starts ${start.length > 7 ? 'on' : 'in'} ${date(start)}.`
  const months = start.length === 7 && due.length === 7 && start < due
  const sameYear = months && start.slice(0, 4) === due.slice(0, 4)
  return `It runs from ${sameYear ? (MONTHS[Number(start.slice(5)) - 1] ?? '') : date(start)} to ${date(due)}.`
}

/** Who asks or proposes: a name, or whoever the sheet is about. */
function asks(who: Who, plain: string, third: string): string {
  return 'voice' in who ? verb(who.voice, plain, third) : `${who.name} ${third}`
}

const PROPOSED = {
  target: 'another target',
  due: 'another date',
  text: 'another wording',
  owner: 'another owner',
  milestones: 'other milestones',
} as const

const sheet: ContributionWording = {
  kind: 'Contribution sheet',
  headings: {
    priorities: (voice, renamed) => renamed ?? `${OWNER[voice]} priorities`,
    metrics: (voice, renamed) => renamed ?? `${OWNER[voice]} metrics`,
    colleagues: voice =>
      voice === 'vacant'
        ? 'Whom this post works with'
        : `Whom ${SUBJECT[voice] === 'I' ? 'I' : 'we'} work with`,
    questions: () => 'Open questions',
  },
  trueNorth: text => `Our true north: ${text}`,
  carries: (voice, all) => parts(SUBJECT[voice], all, part => MINE[part][voice === 'vacant' ? 1 : 0]),
  owns: (voice, matrices) => `${verb(voice, 'answer', 'answers')} for the whole level ${matrices}.`,
  nothing: voice =>
    `This plan asks nothing of ${{ person: 'me', team: 'us', vacant: 'this post' }[voice]} yet: no priority and no metric.`,
  role,
  span,
  noDue: 'It has no due date yet.',
  reason: text => `Why: ${text}`,
  goals: goals => `It moves ${moved(goals)}.`,
  noGoal: 'It moves no goal yet.',
  breakthroughs: ends => `In this way it moves ${moved(ends)}.`,
  noBreakthrough: 'It leads to no breakthrough yet.',
  measuredBy: metrics => `It is measured by ${metrics}.`,
  notMeasured: 'No metric shows yet whether it works.',
  measures: (priorities, count) => `It shows whether ${priorities} ${count === 1 ? 'works' : 'work'}.`,
  measuresNothing: 'It measures no priority yet.',
  moves: ({ name, strength }, through) =>
    `It moves ${name} ${HOW_FIRMLY[strength]}${through === '' ? '' : `, through ${through}`}.`,
  movesAlso: ends => `It also moves ${moved(ends)}.`,
  movesNothing: 'It moves no breakthrough yet.',
  marked: (names, alone) =>
    `It is ${alone ? '' : 'also '}marked on ${names} itself, though no priority leads from here to there.`,
  cadence: {
    weekly: 'It is measured every week.',
    monthly: 'It is measured every month.',
    quarterly: 'It is measured every quarter.',
    yearly: 'It is measured once a year.',
  },
  colleague: (name, all) => parts(name, all, part => OTHERS[part]),
  departments: (voice, names) =>
    `This work takes ${{ person: 'me', team: 'us', vacant: 'this post' }[voice]} to ${list(names)}.`,
  alone: voice =>
    `Nobody else has a part in ${{ person: 'my', team: 'our', vacant: 'these' }[voice]} items yet.`,
  question: (who, item, words) => `${asks(who, 'asked', 'asked')} about ${item}: ${words}`,
  proposal: (who, item, field, value) =>
    `${asks(who, 'proposed', 'proposed')} ${PROPOSED[field]} for ${item}${value === undefined ? '' : `: ${value}`}. This is not decided yet.`,
  cannot: (who, item, words) =>
    `${asks(who, 'cannot', 'cannot')} commit to ${item}${words === undefined ? '. This is not decided yet.' : `: ${words}`}`,
  noAnswer: (who, items, due) =>
    `${asks(who, 'have', 'has')} not answered yet about ${items}${due === undefined ? '' : `, asked for by ${due}`}.`,
}

/** " from 4.1 to 2.4 % of output", " forward" where nothing is said. */
function stretch(words: FigureWords | undefined): string {
  if (words?.to === undefined) return ' forward'
  const to = ` to ${unit(words.to, words.unit)}`
  return words.from === undefined ? to : ` from ${words.from}${to}`
}

const card: CardWording = {
  metric: voice => `${OWNER[voice]} metric`,
  priority: voice => `${OWNER[voice]} priority`,
  goal: voice => `${OWNER[voice]} goal`,
  breakthrough: 'Our breakthrough',
  sentence: ({ voice, metric, figures: way, goal, breakthrough }) => {
    const by = metric === undefined ? '' : `By taking ${metric}${stretch(way)}, `
    const who = { person: 'I', team: 'we', vacant: 'this post' }[voice]
    const s = voice === 'vacant' ? 's' : ''
    const does = [
      ...(goal === undefined ? [] : [`help${s} to reach ${goal}`]),
      ...(breakthrough === undefined ? [] : [`bring${s} ${breakthrough} closer`]),
    ]
    if (does.length === 0) return `${metric ?? 'This'} leads to no goal and no breakthrough yet.`
    const rest = breakthrough === undefined ? ', which leads to no breakthrough yet' : ''
    return `${by === '' ? SUBJECT[voice] : `${by}${who}`} ${list(does)}${rest}.`
  },
  none: 'None yet',
}

const reading: ReadingWording = {
  kind: 'The plan in sentences',
  trueNorth: text => `Our true north: ${text}`,
  noTrueNorth: 'The plan names no true north yet.',
  period: (first, last) => `This plan runs from ${first} to ${last}.`,
  how: 'Each part below says where we want to be in three to five years, how far we go this year, how we get there, how much shows it, and who does it.',
  carriesOut: (items, matrix) => `This level carries out ${items} of ${matrix}.`,
  owner: (name, whole) => `${name} ${whole ? 'answers for this plan' : 'answers for this level'}.`,
  noMatrix: 'The plan has no matrix yet, so there is nothing to read.',
  noBreakthrough: 'No breakthrough is set here yet.',
  milestones: steps => `On the way: ${list(steps.map(({ value, by }) => `${value} by ${by}`))}.`,
  goalsBelow: (codes, count) => `This year ${codes} ${count === 1 ? 'takes' : 'take'} us there.`,
  prioritiesBelow: codes => `We get there by ${codes}.`,
  metricsBelow: (codes, count) => `${codes} ${count === 1 ? 'shows' : 'show'} whether it works.`,
  nothingBelow: {
    breakthrough: 'Nothing that we set out to do this year moves it yet.',
    goal: 'Nobody works towards it yet: it has no priority.',
    priority: 'No metric shows yet whether it works.',
  },
  leads: names =>
    names.length === 0
      ? 'Nobody is accountable for it yet.'
      : `${list(names)} ${names.length === 1 ? 'is' : 'are'} accountable.`,
  helps: names => `${list(names)} ${names.length === 1 ? 'helps' : 'help'} to carry it out.`,
  asked: names => `${list(names)} ${names.length === 1 ? 'is' : 'are'} asked for advice.`,
  ownedBy: name => `${name} owns this metric.`,
  noOwner: 'Nobody owns this metric yet.',
  above: code => `${code} (above)`,
  deployed: matrices => `It is carried out in ${matrices}.`,
  loose: 'What hangs nowhere yet',
  looseLead: 'These items are in the plan, and nothing above them says what they are for.',
  hangs: {
    goal: 'It moves no breakthrough.',
    priority: 'It moves no goal.',
    metric: 'It measures no priority.',
  },
}

/** English: the words that every other language falls back to. */
export const englishSheets: SheetWording = {
  language: 'en',
  number: { decimal: '.', group: ',' },
  list,
  quoted: text => `“${text}”`,
  date,
  strip: {
    plan: 'Plan',
    stand: 'State of',
    revision: 'Revision',
    page: 'Page',
    pageOf: (page, of) => `${page} of ${of}`,
  },
  sheet,
  card,
  reading,
  unnamed: department => (department === undefined ? 'Colleague' : `Colleague in ${department}`),
  figures,
  noTarget: 'It has neither baseline nor target yet.',
}
