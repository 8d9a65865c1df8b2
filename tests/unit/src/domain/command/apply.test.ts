import { describe, expect, test } from 'vitest'
import { applyCommand } from '../../../../../src/domain/command/apply.ts'
import { checkRecords } from '../../../../../src/domain/command/check-diff.ts'
import { commandSchema } from '../../../../../src/domain/command/commands.ts'
import { EMPTY_DIFF } from '../../../../../src/domain/diff/diff.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { entitySchema } from '../../../../../src/domain/record/tables.ts'
import type { Entity } from '../../../../../src/domain/record/tables.ts'
import { planFrom, run } from '../../../../support/plan-of.ts'

/** The code of the refusal, or `ok`. */
function outcome(plan: Plan, command: unknown): string {
  const result = applyCommand(plan, commandSchema.parse(command))
  return result.ok ? 'ok' : result.error.code
}

function sample(): Plan {
  const plan = planFrom({
    items: { corp: 'B1 G1 P1 P2 M1', ops: 'G1 P1' },
    links: { corp: 'G1>B1 S, P1>G1 W' },
    roles: { corp: 'P1 ann A, P2 bob R, P1 cyd C' },
    deploys: { 'ops-G1': ['corp-P1'] },
  })
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { owner: 'ann' } })
  run(plan, { type: 'matrix.set', id: 'corp', patch: { owner: 'ann', approver: 'bob', shown: ['ann'] } })
  run(plan, { type: 'matrix.set', id: 'ops', patch: { parent: { matrix: 'corp', items: ['corp-P1'] } } })
  run(plan, {
    type: 'department.add',
    record: { table: 'department', id: 'qa', code: 'qa', name: 'Quality', head: 'ann', order: 'a0' },
  })
  run(plan, { type: 'person.set', id: 'bob', patch: { department: 'qa' } })
  run(plan, {
    type: 'waiver.add',
    record: {
      table: 'waiver',
      id: 'w',
      matrix: 'corp',
      rule: 'C19',
      items: ['corp-G1'],
      reason: 'for now',
      by: 'ann',
    },
  })
  return plan
}

const rolesIn = (plan: Plan) =>
  [...plan.tables.role.values()].map(({ item, person, role }) => `${item} ${person} ${role}`).sort()

describe('people', () => {
  test('who takes over keeps roles, metrics, departments and matrices', () => {
    const plan = sample()
    run(plan, { type: 'person.remove', id: 'ann', handover: 'cyd' })
    expect(rolesIn(plan)).toEqual(['corp-P1 cyd accountable', 'corp-P2 bob responsible'])
    expect(plan.tables.item.get('corp-M1')).toMatchObject({ owner: 'cyd' })
    expect(plan.tables.department.get('qa')?.head).toBe('cyd')
    expect(plan.tables.matrix.get('corp')).toMatchObject({ owner: 'cyd', shown: ['cyd'] })
    expect(plan.tables.waiver.get('w')?.by).toBeUndefined()
  })

  test('two people made one keep what either had, the stronger role where both had one', () => {
    const plan = sample()
    run(plan, { type: 'person.merge', from: 'ann', into: 'bob' })
    expect(rolesIn(plan)).toEqual([
      'corp-P1 bob accountable',
      'corp-P1 cyd consulted',
      'corp-P2 bob responsible',
    ])
    expect(plan.tables.matrix.get('corp')).toMatchObject({ owner: 'bob', approver: 'bob' })
    expect(plan.tables.waiver.get('w')?.by).toBe('bob')
    run(plan, { type: 'person.merge', from: 'bob', into: 'cyd' })
    expect(rolesIn(plan)).toEqual(['corp-P1 cyd accountable', 'corp-P2 cyd responsible'])
  })

  test('a person who holds something goes only with a word on who takes it over, and not to themselves', () => {
    const plan = sample()
    expect(outcome(plan, { type: 'person.remove', id: 'ann' })).toBe('in-use')
    expect(outcome(plan, { type: 'person.remove', id: 'ann', handover: 'ann' })).toBe('invalid')
    run(plan, { type: 'person.remove', id: 'ann', handover: null })
    expect(rolesIn(plan)).toEqual(['corp-P1 cyd consulted', 'corp-P2 bob responsible'])
  })
})

describe('ids', () => {
  const taken = 'corp-G1'
  test.for([
    { type: 'item.add', id: taken, matrix: 'corp', kind: 'goal', text: 'New', order: 'a9' },
    { type: 'link.set', id: taken, a: 'corp-P2', b: 'corp-G1', strength: 'weak' },
    { type: 'role.set', id: taken, item: 'corp-P2', person: 'ann', role: 'informed' },
    {
      type: 'person.add',
      record: { table: 'person', id: taken, code: 'new', name: 'New', kind: 'person', order: 'a9' },
    },
    {
      type: 'department.add',
      record: { table: 'department', id: taken, code: 'new', name: 'New', order: 'a9' },
    },
  ])('$type does not take the id of another record', command => {
    expect(outcome(sample(), command)).toBe('duplicate-id')
  })

  test.for([
    { type: 'department.set', id: 'corp-G1', patch: { text: 'Other' } },
    { type: 'person.set', id: 'corp', patch: { title: 'Other' } },
    { type: 'matrix.set', id: 'corp-G1', patch: { code: 'G7' } },
    { type: 'waiver.remove', id: 'ann' },
    { type: 'department.remove', id: 'corp-P1' },
    { type: 'matrix.remove', id: 'plan' },
  ])('$type $id does not reach a record of another kind', command => {
    expect(outcome(sample(), command)).toBe('missing')
  })

  test('ids that every object knows are ids like any other', () => {
    const plan = sample()
    for (const id of ['constructor', 'toString', 'valueOf']) {
      run(plan, { type: 'item.add', id, matrix: 'corp', kind: 'priority', text: id, order: 'a9' })
      run(plan, { type: 'link.set', id: `l-${id}`, a: id, b: 'corp-G1', strength: 'weak' })
    }
    expect(checkRecords(allRecords(plan))).toBeUndefined()
  })
})

describe('references', () => {
  test.for([
    { type: 'person.set', id: 'ann', patch: { department: 'corp' } },
    { type: 'matrix.set', id: 'ops', patch: { department: 'ann' } },
    { type: 'matrix.set', id: 'ops', patch: { parent: { matrix: 'ann', items: [] } } },
    { type: 'department.set', id: 'qa', patch: { parent: 'ann' } },
  ])('$type refuses what is not of the right kind: $patch', command => {
    expect(outcome(sample(), command)).toBe('invalid')
  })

  test.for([{ matrix: 'qa' }, { items: ['ops-G1'] }, { items: ['ann'] }, { by: 'corp' }])(
    'a waiver refuses what is not of its matrix: %o',
    wrong => {
      const record = {
        table: 'waiver',
        id: 'w2',
        matrix: 'corp',
        rule: 'C02',
        items: ['corp-G1'],
        reason: 'r',
      }
      expect(outcome(sample(), { type: 'waiver.add', record: { ...record, ...wrong } })).toBe('invalid')
    },
  )
})

describe('replacing the whole plan', () => {
  const replace = (change: (records: Entity[]) => unknown[]) => {
    const plan = sample()
    return outcome(plan, { type: 'plan.replace', label: 'Import', records: change([...allRecords(plan)]) })
  }
  const changed = (id: string, fields: object) => (records: Entity[]) =>
    records.map(record => (record.id === id ? { ...record, ...fields } : record))

  test('takes the same records, and records that fit each other', () => {
    expect(replace(records => records)).toBe('ok')
    expect(replace(records => records.filter(record => record.table === 'plan'))).toBe('ok')
  })

  test('refuses what an untouched record still names', () => {
    expect(replace(records => records.filter(record => record.id !== 'ann'))).toBe('missing')
    expect(replace(records => records.filter(record => record.id !== 'corp-G1'))).toBe('missing')
  })

  test('refuses another kind under an untouched link', () => {
    expect(replace(changed('corp-P1', { kind: 'breakthrough' }))).toBe('not-neighbours')
  })

  test('refuses an id that stands twice, no head, and a head that turned into something else', () => {
    expect(replace(records => [...records, ...records.slice(-1)])).toBe('duplicate-id')
    expect(replace(records => records.slice(1))).toBe('invalid')
    const person = entitySchema.parse({
      table: 'person',
      id: 'plan',
      code: 'x',
      name: 'X',
      kind: 'person',
      order: 'a0',
    })
    expect(replace(records => [person, ...records.slice(1)])).toBe('invalid')
  })
})

describe('codes', () => {
  test('the code of a removed item is not given again, nor an earlier one', () => {
    const plan = sample()
    run(plan, { type: 'item.renumber', id: 'corp-P2', code: 'P7' })
    run(plan, { type: 'item.remove', id: 'corp-P2' })
    const add = { type: 'item.add', id: 'new', matrix: 'corp', kind: 'priority', text: 'New', order: 'a9' }
    for (const code of ['P2', 'P7']) expect(outcome(plan, { ...add, code })).toBe('duplicate-code')
    run(plan, add)
    expect(plan.tables.item.get('new')?.code).toBe('P8')
  })

  test('a code with the highest number that counts leaves room for more', () => {
    const plan = sample()
    run(plan, { type: 'item.renumber', id: 'corp-P2', code: 'P999999999' })
    for (const id of ['x', 'y', 'z']) {
      run(plan, { type: 'item.add', id, matrix: 'corp', kind: 'priority', text: 'New', order: 'a9' })
    }
  })
})

test('a zero is a zero, so setting 0 where -0 stands is no edit', () => {
  const plan = sample()
  run(plan, { type: 'item.set', id: 'corp-M1', patch: { target: -0 } })
  const diff = applyCommand(
    plan,
    commandSchema.parse({ type: 'item.set', id: 'corp-M1', patch: { target: 0 } }),
  )
  expect(diff).toEqual({ ok: true, value: EMPTY_DIFF })
})
