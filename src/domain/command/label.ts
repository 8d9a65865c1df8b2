import { assertNever } from '../../support/assert-never.ts'
import type { Plan } from '../plan/plan.ts'
import type { Command, SingleCommand } from './commands.ts'

/** What a person reads in the history and after "Undo": "Set P2 by M3 to strong". Made before the command is applied. */
export function labelOf(plan: Plan, command: Command): string {
  switch (command.type) {
    case 'batch':
    case 'plan.replace':
      return command.label
    case 'plan.set':
      return `Change plan: ${fieldsOf(command.patch)}`
    case 'matrix.add':
      return `Add matrix "${clip(command.record.title)}"`
    case 'matrix.set':
      return `Change matrix "${clip(matrixTitle(plan, command.id))}"`
    case 'matrix.remove':
      return `Delete matrix "${clip(matrixTitle(plan, command.id))}"`
    case 'waiver.add':
      return `Accept finding ${command.record.rule}`
    case 'decision.add':
      return `Record a decision: ${command.record.act}`
    case 'waiver.remove':
      return 'Count a finding again'
    case 'department.add':
      return `Add department ${clip(command.record.name)}`
    case 'department.set':
      return `Change department ${departmentName(plan, command.id)}`
    case 'department.remove':
      return `Delete department ${departmentName(plan, command.id)}`
    case 'department.merge':
      return `Merge ${departmentName(plan, command.from)} into ${departmentName(plan, command.into)}`
    default:
      return itemLabel(plan, command)
  }
}

type Rest = Extract<SingleCommand, { type: `item.${string}` | `person.${string}` | 'link.set' | 'role.set' }>

function itemLabel(plan: Plan, command: Rest): string {
  switch (command.type) {
    case 'item.add':
      return `Add ${command.kind} "${clip(command.text)}"`
    case 'item.set':
      return `Change ${code(plan, command.id)}: ${fieldsOf(command.patch)}`
    case 'item.remove':
      return `Delete ${code(plan, command.id)}`
    case 'item.move':
      return `Move ${code(plan, command.id)}`
    case 'item.renumber':
      return `Renumber ${code(plan, command.id)} to ${command.code}`
    case 'link.set':
      return command.strength === null
        ? `Clear ${code(plan, command.a)} by ${code(plan, command.b)}`
        : `Set ${code(plan, command.a)} by ${code(plan, command.b)} to ${command.strength}`
    case 'role.set':
      return command.role === null
        ? `Clear ${name(plan, command.person)} on ${code(plan, command.item)}`
        : `Make ${name(plan, command.person)} ${command.role} for ${code(plan, command.item)}`
    case 'person.add':
      return `Add ${clip(command.record.name)}`
    case 'person.set':
      return `Change ${name(plan, command.id)}`
    case 'person.remove':
      return `Delete ${name(plan, command.id)}`
    case 'person.merge':
      return `Merge ${name(plan, command.from)} into ${name(plan, command.into)}`
    default:
      return assertNever(command)
  }
}

function code(plan: Plan, id: string): string {
  return plan.tables.item.get(id)?.code ?? 'an item'
}

function name(plan: Plan, id: string): string {
  return clip(plan.tables.person.get(id)?.name ?? 'a person')
}

function departmentName(plan: Plan, id: string): string {
  return clip(plan.tables.department.get(id)?.name ?? 'a department')
}

function matrixTitle(plan: Plan, id: string): string {
  return plan.tables.matrix.get(id)?.title ?? ''
}

function fieldsOf(patch: Readonly<Record<string, unknown>>): string {
  return Object.keys(patch).join(', ')
}

/** Labels stand in menus and lists, so a long text is cut by whole characters. */
function clip(text: string): string {
  const characters = [...text.replace(/\s+/g, ' ')]
  return characters.length <= 40 ? characters.join('') : `${characters.slice(0, 39).join('')}…`
}
