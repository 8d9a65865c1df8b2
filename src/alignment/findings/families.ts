import { coverageRule } from './coverage-rule.ts'
import { densityRule, everythingRule } from './density-rules.ts'
import type { Finding } from './finding.ts'
import { likenessRules } from './likeness-rules.ts'
import { disputeRule, linkRules, loopRule, weakChainRule } from './link-rules.ts'
import {
  balanceRule,
  cadenceRule,
  completeRule,
  displaceRule,
  hockeyStickRule,
  talkRules,
  targetRule,
  whyRule,
} from './metric-rules.ts'
import { departmentRule, leadRules, namedLeadRule } from './owner-rules.ts'
import type { RuleSheet } from './sheet.ts'
import { sizeRule, weightRule } from './size-rules.ts'
import { narrowRule, textsOf, todoRule, vagueRule } from './wording-rules.ts'

/** What of a matrix a family reads: it is run again only when that has changed. */
export type Aspect = 'links' | 'roles' | 'fields' | 'texts'
export const ASPECTS: readonly Aspect[] = ['links', 'roles', 'fields', 'texts']

/** Rules that read the same things of one matrix. */
export interface Family {
  readonly name: 'graph' | 'owners' | 'figures' | 'wording'
  readonly reads: readonly Aspect[]
  readonly run: (sheet: RuleSheet) => readonly Finding[]
}

/** Every rule about a matrix; rules about people stand in people-rules.ts. */
export const FAMILIES: readonly Family[] = [
  {
    name: 'graph',
    reads: ['links'],
    run: sheet => [
      ...linkRules(sheet),
      ...weakChainRule(sheet),
      ...loopRule(sheet),
      ...densityRule(sheet),
      ...everythingRule(sheet),
      ...disputeRule(sheet),
    ],
  },
  {
    name: 'owners',
    reads: ['links', 'roles', 'fields'],
    run: sheet => [...leadRules(sheet), ...namedLeadRule(sheet), ...departmentRule(sheet)],
  },
  {
    name: 'figures',
    reads: ['fields'],
    run: sheet => [
      ...completeRule(sheet),
      ...targetRule(sheet),
      ...cadenceRule(sheet),
      ...balanceRule(sheet),
      ...hockeyStickRule(sheet),
      ...coverageRule(sheet),
      ...sizeRule(sheet),
      ...weightRule(sheet),
      ...whyRule(sheet),
      ...displaceRule(sheet),
      ...talkRules(sheet),
    ],
  },
  {
    name: 'wording',
    reads: ['texts'],
    run: sheet => {
      const texts = textsOf(sheet)
      return [
        ...vagueRule(sheet, texts),
        ...narrowRule(sheet, texts),
        ...todoRule(sheet, texts),
        ...likenessRules(sheet, texts),
      ]
    },
  },
]
