import { useState } from 'react'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { usePacket } from './use-packet.ts'
import { useStaged } from './use-staged.ts'
import { WhyField } from './why-field.tsx'

/** Withdraws a packet: what it asked is no longer asked, and a response to it is refused. */
export function WithdrawDialog({ packet }: { readonly packet: string }) {
  const who = usePacket(packet)?.who ?? ''
  const { problem, busy, apply } = useStaged()
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const submit = () => {
    const why = reason.trim()
    setChecked(true)
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
      <WhyField value={reason} checked={checked} onChange={setReason} onSubmit={submit} />
    </FormDialog>
  )
}
