import type { PersonLoad } from '../../src/alignment/load/person-load.ts'
import type { RoleName } from '../../src/domain/record/entities.ts'
import { wordsOf } from './catalogue.ts'
import { gridStrings } from './grid.ts'
import { counted, shellStrings } from './shell.ts'

/** The tab of loads: who carries what, and moving a part of it to somebody else. */
export const loadStrings = wordsOf('load', {
  show: 'Show',
  sections: { people: 'People', departments: 'Departments', cut: 'Cut line' },
  peopleLead: (limit: number, leads: number) =>
    `2 for each priority that somebody is accountable for, 1 for each they help with, 1 for each metric they own, over all levels. Limits of this plan: load ${limit}, accountable for ${leads}.`,
  limits: 'Change the limits…',
  nobody: 'Nobody in this plan yet. Add people on the page People.',
  peopleTable: 'Loads of people, the heaviest first',
  departmentTable: 'Loads of departments',
  noDepartments: 'No department yet. Departments are made on the page People.',
  columns: { person: 'Person', department: 'Department', leads: 'Accountable for', load: 'Load' },
  departmentColumns: { department: 'Department', people: 'People', over: 'Over their limit', load: 'Load' },
  noDepartment: 'No department',
  tooMany: 'over the limit',
  leads: (leads: number, limit: number) => (leads > limit ? `${leads}, limit ${limit}` : String(leads)),
  limit: (limit: number) => `limit ${limit}`,
  loadOf: (name: string, load: number, limit: number) => shellStrings.load(name, load, limit),
  departmentLead:
    'The loads of all its people and of the departments in it, against the limit of one person for each of them.',
  people: (count: number) => counted(count, 'person', 'people'),
  overOf: (over: number, of: number) => (over === 0 ? 'none' : `${over} of ${of}`),
  carriesNothing: 'carries nothing',
  vacant: 'vacant',
  team: 'team',
  showPerson: (name: string) => `Go to ${name}`,
  showDepartment: (name: string) => `Go to ${name}`,
  peopleIn: (name: string) => `People of ${name}`,
  madeOf: (name: string) => `What the load of ${name} is made of`,
  points: (points: number) => `+${points}`,
  role: (role: RoleName) => gridStrings.roles[role],
  owner: 'owner',
  countedWith: (code: string) => `counted with ${code}, which carries it out`,
  move: 'Move…',
  moveThis: (what: string, name: string) => `Move ${what} from ${name}…`,
  dragHint: 'A line can also be dragged to another person.',
  dragged: (what: string, name: string) => `${what} to ${name}`,
  dragNowhere: (what: string) => `${what}: drop it on a person`,
  change: (before: PersonLoad, after: PersonLoad) => {
    const load = `${after.person.name}: load ${before.load} → ${after.load}, limit ${after.limit}`
    const leads =
      after.leads > after.leadLimit ? `; accountable for ${after.leads}, limit ${after.leadLimit}` : ''
    return `${load}${leads}`
  },
  more: (count: number) => `Show ${count} more`,

  moveTitle: (what: string, name: string) => `Move ${what} from ${name}`,
  moveTo: 'To',
  moveNote: (load: number, limit: number) => `load ${load}, limit ${limit}`,
  moveNobody: 'There is nobody else in this plan.',
  unknown: (name: string) => `Nobody here is called “${name}”. Choose somebody from the list.`,
  nothing: 'Nobody has these words.',
  moveBecomes: (name: string, role: RoleName, becomes: RoleName) =>
    role === becomes
      ? `${name} is ${gridStrings.roles[role]} there already and stays so.`
      : `${name} is ${gridStrings.roles[role]} there already and becomes ${gridStrings.roles[becomes]}.`,
  preview: 'What it does',
  appearing: (count: number) => `${counted(count, 'finding')} would appear`,
  vanishing: (count: number) => `${counted(count, 'finding')} would go`,
  changing: (count: number) => `${counted(count, 'finding')} would stay with other figures`,
  sameFindings: 'No finding comes or goes.',
  moveDo: (what: string, name: string) => `Move ${what} to ${name}`,
  moveLabel: (what: string, from: string, to: string) => `Move ${what} from ${from} to ${to}`,
  moved: (what: string, name: string) => `${what} moved to ${name}. Undo brings it back.`,
} as const)
