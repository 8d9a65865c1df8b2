import { useState } from 'react'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { FormDialog, ProblemLine } from '../form-dialog.tsx'
import { ItemTicks } from './item-ticks.tsx'
import { usePacket } from './use-packet.ts'
import { useStaged } from './use-staged.ts'
import { WhyField } from './why-field.tsx'

/** Carries items of a packet over into the next round. */
export function CarryDialog({ packet }: { readonly packet: string }) {
  const { who = '', items = [] } = usePacket(packet) ?? {}
  const { problem, busy, apply } = useStaged()
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [checked, setChecked] = useState(false)
  const chosen = items.filter(({ id }) => !left.has(id))
  const submit = () => {
    const why = reason.trim()
    setChecked(true)
    if (why === '' || chosen.length === 0) return
    void apply(chosen.map(({ id }): Staged => ({ act: 'carry', packet, item: id, reason: why })))
  }
  return (
    <FormDialog
      title={s.carryTitle(who)}
      size="medium"
      confirm={s.carryDo(chosen.length)}
      disabled={busy || chosen.length === 0}
      onSubmit={submit}
    >
      <p>{s.carryLead}</p>
      <ProblemLine text={problem} />
      {items.length === 0 && <p>{s.noItems}</p>}
      <WhyField value={reason} checked={checked} onChange={setReason} onSubmit={submit} />
      <ItemTicks items={items} left={left} onChange={setLeft} />
    </FormDialog>
  )
}
