import { coverageOf } from './coverage.ts'
import { aboutItems, codesOf } from './finding.ts'
import type { Finding } from './finding.ts'
import type { RuleSheet } from './sheet.ts'

/** Rule C41: the targets that feed a target do not make it up. Source: domain, 1.19. */
export function coverageRule(sheet: RuleSheet): Finding[] {
  const { breakthrough, goal, priority, metric } = sheet.lists
  return [...breakthrough, ...goal, ...priority, ...metric].flatMap(item => {
    const coverage = coverageOf(sheet.plan, item)
    if (coverage?.state !== 'short') return []
    const made =
      coverage.rule === 'share'
        ? `${round(coverage.made * 100)} % of ${item.code}`
        : `${round(coverage.made)}`
    const whole = coverage.rule === 'share' ? '' : `, ${item.code} promises ${coverage.target}`
    const message = `${codesOf(coverage.parts)} make up ${made}${whole}`
    return [aboutItems('C41', 'warning', sheet.matrix.id, [item], message)]
  })
}

function round(figure: number): number {
  return Math.round(figure * 1000) / 1000
}
