import type { Diff } from '../../domain/diff/diff.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { MatrixId, PersonId } from '../../domain/record/ids.ts'
import { connectionsOf } from './connections.ts'
import type { Connection } from './connections.ts'
import { NO_CONTEXT } from './context.ts'
import type { FindingContext } from './context.ts'
import { FAMILIES } from './families.ts'
import type { Aspect, Family } from './families.ts'
import type { Finding, JudgedFinding } from './finding.ts'
import { judged } from './judged.ts'
import { personRules } from './people-rules.ts'
import { scoreOf } from './score.ts'
import type { Score } from './score.ts'
import { ruleSheetOf, ruleSheetsOf } from './sheet.ts'
import type { RuleSheet } from './sheet.ts'
import { touchedBy } from './touched.ts'

/** The findings of a plan, kept part by part so that an edit looks again only at what it touched. */
export interface Suite {
  readonly plan: Plan
  readonly context: FindingContext
  readonly matrices: Map<MatrixId, Map<Family['name'], readonly Finding[]>>
  readonly people: Map<PersonId, readonly Finding[]>
  /** What the score counts, by matrix. */
  readonly connections: Map<MatrixId, readonly Connection[]>
}

/** What connections are read from. */
const JOINING: readonly Aspect[] = ['links', 'roles', 'fields']

/** Runs every rule over a plan. */
export function startSuite(plan: Plan, context: FindingContext = NO_CONTEXT): Suite {
  const suite: Suite = { plan, context, matrices: new Map(), people: new Map(), connections: new Map() }
  runAll(suite)
  return suite
}

/**
 * Brings the findings up to date after the plan was advanced by `diff`. Equal to starting anew; costs the matrices and people
 * that the diff touches.
 */
export function updateSuite(suite: Suite, diff: Diff): void {
  const touched = touchedBy(suite.plan, diff)
  if (touched.everything) return runAll(suite)
  for (const [id, aspects] of touched.matrices) runMatrix(suite, id, aspects)
  for (const id of touched.people) runPerson(suite, id)
}

/** All findings, sorted by rule, matrix and items, each with whether it is waived. */
export function findingsOf(suite: Suite): JudgedFinding[] {
  const all: Finding[] = []
  for (const families of suite.matrices.values()) for (const found of families.values()) all.push(...found)
  for (const found of suite.people.values()) all.push(...found)
  return judged(suite.plan, all)
}

/** The findings in one matrix, in the same order; without those about people. Costs what that matrix holds. */
export function findingsIn(suite: Suite, matrix: MatrixId): JudgedFinding[] {
  return judged(suite.plan, [...(suite.matrices.get(matrix)?.values() ?? [])].flat())
}

/** The alignment score of one matrix. */
export function scoreIn(suite: Suite, matrix: MatrixId, findings = findingsIn(suite, matrix)): Score {
  return scoreOf(suite.connections.get(matrix) ?? [], findings)
}

/** Every finding of a plan at once. */
export function checkPlanRules(plan: Plan, context: FindingContext = NO_CONTEXT): JudgedFinding[] {
  return findingsOf(startSuite(plan, context))
}

function runAll(suite: Suite): void {
  suite.matrices.clear()
  suite.people.clear()
  suite.connections.clear()
  for (const sheet of ruleSheetsOf(suite.plan, suite.context)) runFamilies(suite, sheet, undefined)
  for (const id of suite.plan.tables.person.keys()) runPerson(suite, id as PersonId)
}

function runMatrix(suite: Suite, id: MatrixId, aspects: ReadonlySet<Aspect>): void {
  const matrix = suite.plan.tables.matrix.get(id)
  if (matrix === undefined) return forget(suite, id)
  runFamilies(suite, ruleSheetOf(suite.plan, matrix, suite.context), aspects)
}

function runFamilies(suite: Suite, sheet: RuleSheet, aspects: ReadonlySet<Aspect> | undefined): void {
  const { id } = sheet.matrix
  const families = suite.matrices.get(id) ?? new Map<Family['name'], readonly Finding[]>()
  suite.matrices.set(id, families)
  if (aspects === undefined || JOINING.some(aspect => aspects.has(aspect)))
    suite.connections.set(id, connectionsOf(sheet))
  for (const family of FAMILIES) {
    if (aspects === undefined || family.reads.some(aspect => aspects.has(aspect)))
      families.set(family.name, family.run(sheet))
  }
}

function forget(suite: Suite, id: MatrixId): void {
  suite.matrices.delete(id)
  suite.connections.delete(id)
}

function runPerson(suite: Suite, id: PersonId): void {
  const person = suite.plan.tables.person.get(id)
  if (person === undefined) suite.people.delete(id)
  else suite.people.set(id, personRules(suite.plan, person))
}
