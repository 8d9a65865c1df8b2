import type { RoleName, Strength } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'
import { gridStrings } from './grid.ts'
import { counted } from './shell.ts'

/** The tab of functions: departments against priorities. */
export const functionStrings = wordsOf('functions', {
  lead: 'Which department does what for which priority. Enter goes to a role, a metric, a priority or a department.',
  noDepartments:
    'No department yet. Departments are made on the page People, where each person can be given one.',
  toPeople: 'Open People',
  noPriorities: 'No priority here yet.',
  table: 'Departments by priorities',
  priorities: 'Priorities',
  noDepartment: 'No department',
  count: (count: number) => counted(count, 'priority', 'priorities'),
  idle: 'nothing here',
  empty: 'no part',
  cell: (priority: string, department: string) => `${priority}, ${department}: `,
  role: (name: string, role: RoleName) => `${name} ${gridStrings.roles[role]}`,
  metric: (name: string) => `owned by ${name}`,
  row: (code: string, text: string, alone: boolean) =>
    `${code} ${text}${alone ? ', one department alone' : ''}`,
  alone: 'One department alone works on this, and others own its metrics.',

  oneSided: 'One department for a matter of several',
  oneSidedLine: (code: string, own: string, others: readonly string[]) =>
    `${code} is worked on by ${own} alone; its metrics belong to ${others.join(', ')}`,
  oneSidedNone: 'Every priority whose metrics belong to several departments has people of more than one.',
  against: 'Works against each other',
  tension: (code: string, helping: readonly string[], hindering: readonly string[]) =>
    `${code} is pulled both ways: helped by ${helping.join(', ')}, hindered by ${hindering.join(', ')}`,
  hindrance: (a: string, b: string, strength: Strength) =>
    `${a} works against ${b} (${gridStrings.strengths[strength]})`,
  by: (code: string, departments: readonly string[]) =>
    departments.length === 0 ? code : `${code} (${departments.join(', ')})`,
  againstNone: 'No link is marked as working against.',
  without: 'Departments without anything',
  withoutNone: 'Every department has a role or a metric here.',
} as const)
