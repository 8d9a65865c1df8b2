import { assertNever } from '../../support/assert-never.ts'
import type { PacketDocument } from '../../catchball/packet-document.ts'
import type { Measure } from '../../domain/record/values.ts'
import { formatNumber, sharedDecimals } from '../../support/number-words.ts'
import type { Matter } from './matters.ts'
import type { PacketStrings } from './packet-strings.ts'

const NO_BREAK = '\u00a0'

/** Baseline, target and unit of an item as the page shows them; empty where the plan sets neither. */
export interface Figures {
  readonly from?: string
  readonly to?: string
  readonly unit?: string
}

/** A count in words where it is small: "seven". */
function countWord(count: number, strings: PacketStrings): string {
  return strings.counts[count] ?? String(count)
}

/** "seven items", "one item". */
export function itemsPhrase(count: number, strings: PacketStrings): string {
  return strings.items(countWord(count, strings), count === 1)
}

/** Who asks whom to do what: "You are responsible, S. Ito is accountable." */
export function roleSentence(item: Matter, strings: PacketStrings): string {
  const leads = strings.and(item.accountable)
  switch (item.part) {
    case 'accountable':
      return strings.roles.accountable(leads, item.responsible)
    case 'responsible':
      return strings.roles.responsible(item.accountable)
    case 'consulted':
      return strings.roles.consulted(item.accountable)
    case 'owner':
      return strings.roles.owner
    case 'carrier':
      return strings.roles.carrier(leads)
    case 'informed':
      return strings.roles.informed(item.accountable)
    case 'chain':
      return strings.roles.chain
    case 'request':
      return strings.roles.request(leads)
    default:
      return assertNever(item.part)
  }
}

/** A number or a target in words. Groups of three stand apart by a space, which no language reads as a decimal sign. */
export function valueText(value: Measure, strings: PacketStrings, decimals = 0): string {
  if (typeof value === 'string') return value
  return formatNumber(
    value,
    { decimal: strings.decimal, group: Math.abs(value) < 10_000 ? '' : NO_BREAK },
    decimals,
  )
}

/** A value and its unit, held together: "2.9 % of output". */
export function withUnit(value: string, unit: string | undefined): string {
  return unit === undefined || unit === '' ? value : `${value}${NO_BREAK}${unit}`
}

/** What the plan says of an item in figures. */
export function figuresOf(item: Matter, strings: PacketStrings): Figures {
  const decimals = sharedDecimals(item.baseline, item.target)
  const show = (value: Measure | undefined) =>
    value === undefined ? undefined : valueText(value, strings, decimals)
  const from = show(item.baseline)
  const to = show(item.target) ?? rangeText(item, strings)
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(item.unit === undefined ? {} : { unit: item.unit }),
  }
}

/** A date in words: "December 2027", "23 October 2026", with the day of the week if wanted. */
export function dateText(
  date: string,
  strings: PacketStrings,
  weekday: 'none' | 'short' | 'long' = 'none',
): string {
  const [year = 0, month = 1, day] = date.split('-').map(Number)
  const name = strings.months[month - 1] ?? ''
  if (day === undefined) return `${name} ${year}`
  const dayName = strings.weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  const numbered = `${day}${strings.dayMark}`
  if (weekday === 'short')
    return `${dayName.slice(0, strings.weekdayLetters)}${NO_BREAK}${numbered}${NO_BREAK}${name.slice(0, 3)}`
  return `${weekday === 'long' ? `${dayName} ` : ''}${numbered}${NO_BREAK}${name} ${year}`
}

/** Plan and matrix in one line; a matrix that is called like the plan is not said twice. */
export function planLine({ title, matrix }: PacketDocument): string {
  return title === matrix ? title : `${title}, ${matrix}`
}

function rangeText({ low, high }: Matter, strings: PacketStrings): string | undefined {
  if (low !== undefined && high !== undefined) return `${valueText(low, strings)}–${valueText(high, strings)}`
  if (low !== undefined) return `≥${NO_BREAK}${valueText(low, strings)}`
  return high === undefined ? undefined : `≤${NO_BREAK}${valueText(high, strings)}`
}
