import type { Remark } from '../../../../../src/alignment/quality/remarks.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { qualityStrings as s } from '../../../../strings/quality.ts'
import { codeIn } from '../item-name.ts'

/** A remark in one sentence. What a rule found keeps the words of the rule. */
export function remarkWords(plan: Plan, remark: Remark): string {
  switch (remark.what) {
    case 'finding':
      return `${remark.finding.rule} ${remark.finding.message}`
    case 'vague':
      return s.vague(remark.lacks.map(lack => s.lacks[lack]))
    case 'one-weak-line':
      return s.oneWeakLine(codeIn(plan, remark.breakthrough))
    case 'one-department': {
      const name = plan.tables.department.get(remark.department)?.name ?? ''
      return s.oneDepartment(name, codeIn(plan, remark.goal))
    }
    case 'ends-before-start':
      return s.endsBeforeStart
  }
}
