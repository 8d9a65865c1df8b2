import { useState } from 'react'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { EscalationFields, NO_ESCALATION, escalationOf } from './escalation-fields.tsx'
import { ItemTicks } from './item-ticks.tsx'
import { usePacket } from './use-packet.ts'
import { useStaged } from './use-staged.ts'
import { WhyField } from './why-field.tsx'

/** Escalates items of a packet to somebody who decides by a date. */
export function EscalateDialog({ packet }: { readonly packet: string }) {
  const { who = '', items = [] } = usePacket(packet) ?? {}
  const { problem, busy, apply } = useStaged()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [to, setTo] = useState(NO_ESCALATION)
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const chosen = items.filter(({ id }) => !left.has(id))
  const why = reason.trim()
  const submit = () => {
    setChecked(true)
    const escalation = escalationOf(to)
    if (why === '' || escalation === undefined || chosen.length === 0) return
    const staged = ({ id }: { id: string }): Staged => ({
      ...{ act: 'escalate', packet, item: id, reason: why },
      ...escalation,
    })
    void apply(chosen.map(staged))
  }
  return (
    <FormDialog
      title={s.escalateTitle(who)}
      size="medium"
      confirm={s.escalateDo(chosen.length)}
      disabled={busy || chosen.length === 0}
      onSubmit={submit}
    >
      <p>{s.escalateLead}</p>
      <ProblemLine text={problem} />
      {items.length === 0 && <p>{s.noItems}</p>}
      <EscalationFields value={to} onChange={setTo} checked={checked} />
      <WhyField value={reason} checked={checked} onChange={setReason} onSubmit={submit} />
      <ItemTicks items={items} left={left} onChange={setLeft} />
    </FormDialog>
  )
}
