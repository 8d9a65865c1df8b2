import type { Person } from '../../domain/record/entities.ts'
import { DEFAULT_LIMITS } from '../../domain/record/entities.ts'
import { loadOf } from '../../domain/person/load.ts'
import { initialsOf } from './initials.ts'
import type { OwnerPicture, OwnersPicture } from './picture.ts'
import type { Sources } from './sources.ts'

/** The owner columns of a picture, with what each carries here and whether their load over the whole plan is too high. */
export function ownersPicture(sources: Sources): OwnersPicture {
  const { wording, names, people, options } = sources
  const carried = carriedBy(sources)
  return {
    name: names.owner ?? wording.owners.name,
    people: people.map(person => ownerPicture(sources, person, carried.get(person.id) ?? 0)),
    open: people.length > 0 || options.openPlaces === false ? undefined : openText(sources),
  }
}

function openText({ items, wording, options }: Sources): string {
  if ((options.filtered?.counts.owner ?? 0) > 0) return wording.allHidden
  return wording.open.owner[items.some(item => item.kind === 'priority') ? 'now' : 'later']
}

function ownerPicture({ plan, head, options }: Sources, person: Person, carried: number): OwnerPicture {
  const name = options.personName?.(person) ?? person.name
  const department = person.department && plan.tables.department.get(person.department)?.name
  const base = { id: person.id, name, note: department ?? person.title, initials: initialsOf(name) }
  if (options.loads === false) return base
  const limit = head.limits.load ?? DEFAULT_LIMITS.load
  const overloaded = loadOf(plan, person.id) > limit
  return { ...base, carried, flag: overloaded ? 'overloaded' : undefined }
}

function carriedBy({ roles }: Sources): Map<string, number> {
  const carried = new Map<string, number>()
  for (const { person, role } of roles) {
    if (role === 'accountable' || role === 'responsible') carried.set(person, (carried.get(person) ?? 0) + 1)
  }
  return carried
}
