import { useState } from 'react'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { ReasonField } from '../reason-field.tsx'
import { usePacket } from './use-packet.ts'
import { useStaged } from './use-staged.ts'

/** Withdraws a packet: what it asked is no longer asked, and a response to it is refused. */
export function WithdrawDialog({ packet }: { readonly packet: string }) {
  const who = usePacket(packet)?.who ?? ''
  const { problem, busy, apply } = useStaged()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState<string>()
  const submit = () => {
    const why = reason.trim()
    setMissing(why === '' ? s.reasonNeeded : undefined)
    if (why !== '') void apply([{ act: 'withdraw', packet, reason: why }])
  }
  return (
    <FormDialog
      title={s.withdrawTitle(who)}
      confirm={s.withdrawDo}
      look="danger"
      disabled={busy}
      onSubmit={submit}
    >
      <p>{s.withdrawLead}</p>
      <ProblemLine text={problem} />
      <ReasonField label={s.reason} value={reason} problem={missing} onChange={setReason} onSubmit={submit} />
    </FormDialog>
  )
}
