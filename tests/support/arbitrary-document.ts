import * as fc from 'fast-check'

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
  fc.constantFrom('ጥራት', '品質を上げる', 'Ποιότητα', 'Качество', 'جودة', 'a\nb', '"quoted"', '  ', '\u0000'),
)
const measure = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (value === 0 ? 0 : value)),
  fc.string({ minLength: 1, maxLength: 60 }),
)
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map(value => (value === 0 ? 0 : value))
const month = fc
  .tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, of]) => `${year}-${String(of).padStart(2, '0')}`)
const day = fc
  .tuple(month, fc.integer({ min: 1, max: 28 }))
  .map(([of, d]) => `${of}-${String(d).padStart(2, '0')}`)
const date = fc.oneof(month, day)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 })
const code = fc.stringMatching(/^[A-Za-z0-9ÄΩЖ品][A-Za-z0-9._-]{0,6}$/u)
const months = fc.array(fc.option(number), { minLength: 1, maxLength: 12 })

const common = {
  text,
  why: maybe(text),
  baseline: maybe(measure),
  target: maybe(measure),
  unit: maybe(text),
  direction: maybe(fc.constantFrom('increase', 'decrease', 'maintain')),
  low: maybe(number),
  high: maybe(number),
  start: maybe(date),
  due: maybe(date),
  milestones: maybe(fc.array(fc.record({ by: date, value: measure }), { minLength: 1, maxLength: 3 })),
  confidential: maybe(fc.constant(true)),
  setAside: maybe(fc.record({ reason: text })),
  translations: maybe(
    fc.dictionary(fc.constantFrom('am', 'de', 'ja', 'pt-BR'), text, { minKeys: 1, maxKeys: 3 }),
  ),
}
const ofKind = {
  breakthrough: fc.constant({}),
  goal: fc.record({ weight: maybe(number) }),
  priority: fc.record({ cascade: maybe(fc.constant('here')) }),
  metric: fc.record({
    owner: maybe(fc.nat()),
    cadence: maybe(fc.constantFrom('weekly', 'monthly', 'quarterly', 'yearly')),
    rollup: maybe(fc.constantFrom('sum', 'average', 'latest', 'ratio', 'entered')),
    perspective: maybe(fc.constantFrom('financial', 'customer', 'process', 'people')),
    timing: maybe(fc.constantFrom('leading', 'lagging')),
    formula: maybe(text),
    source: maybe(text),
    planned: maybe(months),
    actual: maybe(months),
    past: maybe(fc.array(fc.record({ month, value: number }), { minLength: 1, maxLength: 24 })),
  }),
}
const kinds = ['breakthrough', 'goal', 'priority', 'metric'] as const
type Kind = (typeof kinds)[number]

const item = fc
  .constantFrom<Kind>(...kinds)
  .chain(kind =>
    fc.tuple(
      fc.constant(kind),
      fc.record(common),
      ofKind[kind],
      fc.record({ refs: fc.array(fc.nat(), { maxLength: 3 }), own: maybe(text) }),
    ),
  )

const matrix = fc.record({
  id: code,
  code: maybe(code),
  title: text,
  owner: maybe(fc.nat()),
  approver: maybe(fc.nat()),
  department: maybe(fc.nat()),
  up: maybe(fc.tuple(fc.nat(), fc.array(fc.nat(), { maxLength: 2 }))),
  codes: fc.uniqueArray(code, { maxLength: 12 }),
  items: fc.array(item, { minLength: 12, maxLength: 12 }),
  links: fc.array(
    fc.record({
      x: fc.nat(),
      y: fc.nat(),
      strength: fc.constantFrom('strong', 'medium', 'weak', 'none'),
      reason: maybe(text),
      effect: maybe(fc.constant('against')),
    }),
    { maxLength: 30 },
  ),
  roles: fc.array(
    fc.record({
      x: fc.nat(),
      p: fc.nat(),
      role: fc.constantFrom('accountable', 'responsible', 'consulted', 'informed'),
    }),
    { maxLength: 12 },
  ),
  waivers: fc.array(
    fc.record({
      rule: fc.constantFrom('C19', 'C02'),
      refs: fc.array(fc.nat(), { maxLength: 2 }),
      who: maybe(fc.nat()),
      reason: text,
      by: maybe(fc.nat()),
      on: maybe(day),
    }),
    {
      maxLength: 3,
    },
  ),
})

const seed = fc.record({
  title: text,
  trueNorth: maybe(text),
  status: fc.constantFrom('draft', 'catch-ball', 'agreed', 'running', 'closed'),
  periodStart: maybe(month),
  arrangement: fc.constantFrom('standard', 'jackson', 'taste', 'turned-90', 'turned-180', 'turned-270'),
  labels: maybe(fc.record({ goal: text, owner: text })),
  limits: maybe(
    fc.record({
      goal: fc.nat(),
      density: fc.double({ min: 0, max: 1, noNaN: true }).map(value => (value === 0 ? 0 : value)),
    }),
  ),
  departments: fc.uniqueArray(code, { maxLength: 4 }),
  people: fc.uniqueArray(code, { maxLength: 6 }),
  person: fc.record({
    name: text,
    title: maybe(text),
    email: maybe(text),
    language: maybe(fc.constantFrom('de', 'am', 'pt-BR')),
    kind: fc.constantFrom('person', 'team', 'vacant'),
  }),
  place: fc.array(maybe(fc.nat()), { minLength: 12, maxLength: 12 }),
  matrices: fc.uniqueArray(matrix, { maxLength: 3, selector: one => one.id }),
})

const pick = <T>(list: readonly T[], index: number | undefined): T | undefined =>
  index === undefined || list.length === 0 ? undefined : list[index % list.length]

/** Documents of the interchange format that an import takes as they are: in written order or not, with all fields at times. */
export const arbitraryDocument = seed.map(toDocument)

function toDocument(from: typeof seed extends fc.Arbitrary<infer S> ? S : never) {
  const { departments, people, place, person, matrices, ...plan } = from
  return {
    format: 'hoshin-plan',
    version: 1,
    plan: { ...plan, fields: [{ id: 'note', kind: 'priority', label: 'Note', type: 'text' }] },
    departments: departments.map((id, i) => ({
      id,
      name: `Department ${id}`,
      head: pick(people, place[i]),
      parent: pick(departments.slice(0, i), place[i + 4]),
    })),
    people: people.map((id, i) => ({ id, ...person, department: pick(departments, place[i]) })),
    matrices: matrices.map((one, i) => toMatrix(one, matrices.slice(0, i), people, departments)),
  }
}

type MatrixSeed = typeof matrix extends fc.Arbitrary<infer S> ? S : never

function toMatrix(
  from: MatrixSeed,
  earlier: readonly MatrixSeed[],
  people: readonly string[],
  departments: readonly string[],
) {
  const entries = from.codes.map((id, i) => ({ id, seed: from.items[i]! }))
  const priorities = entries.filter(entry => entry.seed[0] === 'priority').map(entry => entry.id)
  const above = from.up && pick(earlier, from.up[0])
  const seen = new Set<string>()
  const once = (key: string) => !seen.has(key) && seen.add(key) !== undefined
  return {
    id: from.id,
    code: from.code,
    title: from.title,
    owner: pick(people, from.owner),
    approver: pick(people, from.approver),
    department: pick(departments, from.department),
    parent: above && {
      matrix: above.id,
      items: [...new Set(from.up![1].flatMap(n => pick(above.codes, n) ?? []))],
    },
    items: entries.map(({ id, seed: [kind, fields, more, { refs, own }] }, i) => ({
      id,
      kind,
      ...fields,
      ...more,
      ...('owner' in more ? { owner: pick(people, more.owner as number | undefined) } : {}),
      deploys: refs.flatMap(n => {
        const target = pick(earlier, n)
        const item = target && pick(target.codes, n)
        return item === undefined ? [] : [{ matrix: target!.id, item }]
      }),
      feeds:
        i > 0 && refs.length > 1
          ? [{ matrix: from.id, item: from.codes[refs[0]! % i]!, rule: 'share', share: 0.25 }]
          : undefined,
      displaces: i > 0 && refs.length > 2 ? [from.codes[refs[1]! % i]!] : undefined,
      fields: kind === 'priority' && own !== undefined ? { note: own } : undefined,
    })),
    links: from.links.flatMap(({ x, y, ...rest }) => {
      const [a, b] = [pick(entries, x), pick(entries, y)]
      if (!a || !b || !meets(a.seed[0], b.seed[0]) || !once([a.id, b.id].sort().join(' '))) return []
      return [{ a: a.id, b: b.id, ...rest }]
    }),
    roles: from.roles.flatMap(({ x, p, role }) => {
      const [item, holder] = [pick(priorities, x), pick(people, p)]
      return item === undefined || holder === undefined || !once(`${item} of ${holder}`)
        ? []
        : [{ item, person: holder, role }]
    }),
    waivers: from.waivers.map(({ refs, who, by, ...rest }) => ({
      ...rest,
      items: refs.flatMap(n => pick(from.codes, n) ?? []),
      people: who === undefined || people.length === 0 ? undefined : [pick(people, who)],
      by: pick(people, by),
    })),
  }
}

function meets(a: Kind, b: Kind): boolean {
  const gap = Math.abs(kinds.indexOf(a) - kinds.indexOf(b))
  return gap === 1 || gap === 3
}
