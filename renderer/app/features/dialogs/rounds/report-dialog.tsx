import { useEffect, useState } from 'react'
import type { MatrixId } from '../../../../../src/domain/record/ids.ts'
import type { Prose } from '../../../../../src/support/prose.ts'
import { closeDialog, notify } from '../../../../store/app.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { Choice } from '../../../../ui/choice.tsx'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { ReportView } from './report-view.tsx'

/** What changed between two rounds, or since one, to read here or on paper. */
export function ReportDialog() {
  const matrix = useAppState(state => state.view.matrix)
  const rounds = useNegotiation()?.view?.board.rounds.map(({ round }) => round.number) ?? []
  const newest = rounds.at(-1) ?? 1
  const [span, setSpan] = useState<Span>({ from: Math.max(1, newest - 1) })
  const { prose, problem } = useReport(matrix, span)
  const { failed, save } = useSave(matrix, span)
  return (
    <FormDialog
      title={s.reportTitle}
      size="large"
      confirm={s.reportSave}
      disabled={prose === undefined}
      onSubmit={() => void save()}
    >
      <div className="columns">
        <Choice
          label={s.reportFrom}
          value={String(span.from)}
          of={rounds.map(named)}
          choose={id => setSpan({ from: Number(id) })}
        />
        <Choice
          label={s.reportTo}
          none={s.reportToday}
          value={span.to === undefined ? undefined : String(span.to)}
          of={rounds.filter(round => round > span.from).map(named)}
          choose={id => setSpan({ from: span.from, ...(id === undefined ? {} : { to: Number(id) }) })}
        />
      </div>
      <ProblemLine text={problem ?? failed} />
      {prose && <ReportView prose={prose} />}
    </FormDialog>
  )
}

interface Span {
  readonly from: number
  /** Absent: today. */
  readonly to?: number
}

function named(round: number): { readonly id: string; readonly name: string } {
  return { id: String(round), name: s.reportRound(round) }
}

function useReport(matrix: MatrixId | undefined, { from, to }: Span) {
  const app = useApp()
  const open = useAppState(state => state.open)
  const [found, setFound] = useState<{ prose?: Prose; problem?: string }>({})
  useEffect(() => {
    if (matrix === undefined) return
    let current = true
    void app.host.changeReport({ matrix, from, ...(to === undefined ? {} : { to }) }).then(answer => {
      if (current) setFound(answer.ok ? { prose: answer.value } : { problem: answer.error.message })
    })
    return () => {
      current = false
    }
  }, [app, open, matrix, from, to])
  return found
}

function useSave(matrix: MatrixId | undefined, span: Span) {
  const app = useApp()
  const [failed, setFailed] = useState<string>()
  const save = async () => {
    if (matrix === undefined) return
    const answer = await app.host.saveChangeReport({ matrix, ...span })
    if (!answer.ok) setFailed(answer.error.message)
    else if (answer.value.files.length > 0) {
      closeDialog(app)
      notify(app, { tone: 'info', text: s.saved(answer.value.files) })
    }
  }
  return { failed, save }
}
