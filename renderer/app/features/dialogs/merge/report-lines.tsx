import type { MergeReport } from '../../../../../src/contract/answers.ts'
import { dialogStrings as s } from '../../../../strings/dialogs.ts'
import { ProblemLine } from '../form-dialog.tsx'

/** What was in the responses that were filed. */
export function ReportLines({ report }: { readonly report: MergeReport }) {
  const { responses, duplicates, accepted, countered, cannot, questions, offers, problems, undecided } =
    report
  return (
    <>
      <div role="status">
        <p>
          <b>{s.filed(responses, duplicates)}</b>
        </p>
        <p>{s.verdicts(accepted, countered, cannot, questions)}</p>
        {offers > 0 && <p>{s.offers(offers)}</p>}
        <p>{s.mergeWaiting(undecided)}</p>
      </div>
      {problems.map((problem, at) => (
        <ProblemLine key={at} text={problem} />
      ))}
    </>
  )
}
