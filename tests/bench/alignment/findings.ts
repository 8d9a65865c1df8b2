import { NO_CONTEXT } from '../../../src/alignment/findings/context.ts'
import { FAMILIES } from '../../../src/alignment/findings/families.ts'
import { likenessRules } from '../../../src/alignment/findings/likeness-rules.ts'
import { ruleSheetsOf } from '../../../src/alignment/findings/sheet.ts'
import type { RuleSheet } from '../../../src/alignment/findings/sheet.ts'
import { startSuite, updateSuite } from '../../../src/alignment/findings/suite.ts'
import { narrowRule, textsOf, todoRule, vagueRule } from '../../../src/alignment/findings/wording-rules.ts'
import { normalText } from '../../../src/alignment/findings/wording/normal-text.ts'
import { applyCommand } from '../../../src/domain/command/apply.ts'
import { commandSchema } from '../../../src/domain/command/commands.ts'
import type { Diff } from '../../../src/domain/diff/diff.ts'
import { advance, planOf } from '../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import type { Link } from '../../../src/domain/record/entities.ts'
import { bigPlanRecords } from '../db/big-plan.ts'
import { timed } from '../layout/matrix-layout.ts'
import { measurePairs } from '../pairs.ts'
import type { PairResult } from '../pairs.ts'

/**
 * The check suite over 60 matrices, 3,000 items and 20,000 links, family by family beside the least that such rules need; twice
 * the matrices beside once; one edit beside from scratch. Source: issue text, laws and speed.
 */
export async function benchFindings(options = { pairs: 200, warmup: 20 }): Promise<PairResult[]> {
  const plan = planOf(bigPlanRecords())
  const twice = planOf(bigPlanRecords(120))
  const sheets = () => ruleSheetsOf(plan, NO_CONTEXT)
  const ready = sheets()
  const texts = ready.map(textsOf)
  const all = FAMILIES.filter(({ name }) => name === 'graph')
  const graph = timed(() => sheets().map(sheet => all.flatMap(family => family.run(sheet))))
  const wording = timed(() => ready.map(wordingOf))
  const likeness = timed(() => ready.map((sheet, i) => likenessRules(sheet, texts[i] ?? new Map())))
  const whole = timed(() => startSuite(plan))
  const floors = {
    links: timed(() => linksByEnds(plan)),
    texts: timed(() => [...plan.tables.item.values()].map(item => normalText(item.text))),
    pairs: timed(() => ready.map((sheet, i) => comparedPairs(sheet, texts[i] ?? new Map()))),
  }
  return [
    await measurePairs('findings, graph rules', 5, { ours: graph, floor: floors.links }, options),
    await measurePairs('findings, wording rules', 5, { ours: wording, floor: floors.texts }, options),
    await measurePairs('findings, near-duplicates', 5, { ours: likeness, floor: floors.pairs }, options),
    await measurePairs(
      'findings, twice the matrices',
      2.2,
      { ours: timed(() => startSuite(twice)), floor: whole },
      options,
    ),
    await measurePairs('findings, one edit', 0.05, { ours: editing(plan), floor: whole }, options),
  ]
}

function wordingOf(sheet: RuleSheet): unknown {
  const texts = textsOf(sheet)
  return [vagueRule(sheet, texts), narrowRule(sheet, texts), todoRule(sheet, texts)]
}

/** Every link under both of its ends: the least that any rule about chains has to build. */
export function linksByEnds(plan: Plan): Map<string, Link[]> {
  const ends = new Map<string, Link[]>()
  for (const link of plan.tables.link.values()) {
    for (const end of [link.a, link.b]) {
      const known = ends.get(end)
      if (known === undefined) ends.set(end, [link])
      else known.push(link)
    }
  }
  return ends
}

/** Every pair of each list with the words that both have, and nothing more. */
function comparedPairs(sheet: RuleSheet, texts: ReturnType<typeof textsOf>): number {
  let shared = 0
  for (const list of Object.values(sheet.lists)) {
    for (let i = 0; i < list.length; i += 1) {
      const a = texts.get(list[i]?.id ?? '')?.words ?? new Set()
      for (let j = i + 1; j < list.length; j += 1) {
        const b = texts.get(list[j]?.id ?? '')?.words
        for (const word of a) if (b?.has(word)) shared += 1
      }
    }
  }
  return shared
}

/** An edit of everything on one metric in turn, as the window makes it; only the update of the findings is timed. */
function editing(plan: Plan) {
  const suite = startSuite(plan)
  return (round: number) => {
    const command = {
      type: 'item.set',
      id: 'item-0-3',
      patch: { text: `Cut it ${round}`, target: round + 1 },
    }
    const diff = applyCommand(plan, commandSchema.parse(command))
    if (!diff.ok) throw new Error(diff.error.message)
    advance(plan, diff.value)
    return timed(() => update(suite, diff.value))(round)
  }
}

function update(suite: ReturnType<typeof startSuite>, diff: Diff): true {
  updateSuite(suite, diff)
  return true
}
