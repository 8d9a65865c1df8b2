import { useState } from 'react'
import { useNegotiation } from '../../../../store/use-negotiation.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { EscalationFields, NO_ESCALATION, escalationOf } from './escalation-fields.tsx'
import { GapList } from './gap-list.tsx'
import { closing, needsEscalation, needsReason, wayOf } from './gap-ways.ts'
import type { Ways } from './gap-ways.ts'
import { useStaged } from './use-staged.ts'
import { WhyField } from './why-field.tsx'

/** Closes the newest round; what still keeps it open is noted, carried over, withdrawn or escalated in the same change. */
export function CloseRoundDialog() {
  const newest = useNegotiation()?.view?.board.rounds.at(-1)
  const { problem, busy, apply } = useStaged()
  const [ways, setWays] = useState<Ways>(new Map())
  const [to, setTo] = useState(NO_ESCALATION)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  if (newest === undefined) return null
  const { round, gaps } = newest
  const open = gaps.filter(gap => wayOf(ways, gap) === '').length
  const [asksWhy, asksWhom] = [needsReason(gaps, ways), needsEscalation(gaps, ways)]
  const why = reason.trim()
  const submit = () => {
    setChecked(true)
    const escalation = escalationOf(to)
    if (open > 0 || (asksWhy && why === '') || (asksWhom && escalation === undefined)) return
    void apply(closing(round.id, gaps, ways, { reason: why, escalation }), s.closed(round.number))
  }
  return (
    <FormDialog
      title={s.closeTitle(round.number)}
      size="large"
      confirm={s.closeDo(round.number)}
      disabled={busy || newest.closed}
      onSubmit={submit}
    >
      <p>{s.closeLead}</p>
      <ProblemLine text={problem ?? (checked && open > 0 ? s.leaveOpen(open) : undefined)} />
      <p>{gaps.length === 0 ? s.closeReady : s.closeGaps(gaps.length)}</p>
      {gaps.length > 0 && <GapList gaps={gaps} ways={ways} onChange={setWays} />}
      {asksWhom && <EscalationFields value={to} onChange={setTo} checked={checked} />}
      {asksWhy && <WhyField value={reason} checked={checked} onChange={setReason} onSubmit={submit} />}
    </FormDialog>
  )
}
