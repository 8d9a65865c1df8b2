import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What of the sample "Valve works" a person types and sets: texts of the lists, owners, links and roles, by their codes. */
export interface SamplePlan {
  readonly lists: Readonly<Record<'breakthrough' | 'goal' | 'priority' | 'metric', readonly string[]>>
  readonly owners: readonly string[]
  readonly links: readonly { readonly a: string; readonly b: string; readonly strength: string }[]
  readonly roles: readonly { readonly item: string; readonly person: string; readonly role: string }[]
}

interface SampleFile {
  readonly people: readonly { readonly id: string; readonly name: string }[]
  readonly matrices: readonly [
    {
      readonly items: readonly { readonly id: string; readonly kind: string; readonly text: string }[]
      readonly links: SamplePlan['links']
      readonly roles: SamplePlan['roles']
    },
  ]
}

/** Reads the sample of the design's size. Roles name people as they are shown. */
export function valveWorks(): SamplePlan {
  const path = join(import.meta.dirname, '../../assets/samples/valve-works.json')
  const { people, matrices } = JSON.parse(readFileSync(path, 'utf8')) as SampleFile
  const [{ items, links, roles }] = matrices
  const list = (kind: string) => items.filter(item => item.kind === kind).map(item => item.text)
  const nameOf = (id: string) => people.find(person => person.id === id)?.name ?? ''
  return {
    lists: {
      breakthrough: list('breakthrough'),
      goal: list('goal'),
      priority: list('priority'),
      metric: list('metric'),
    },
    owners: people.map(person => person.name),
    links: links.map(({ a, b, strength }) => ({ a, b, strength })),
    roles: roles.map(({ item, person, role }) => ({ item, person: nameOf(person), role })),
  }
}
