import { useId, useState } from 'react'
import type { SyntheticEvent } from 'react'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { useStartFocus } from './use-start-focus.ts'

interface UnlockProps {
  readonly strings: PacketStrings
  readonly name: string
  /** Whether the passphrase opened the packet. */
  readonly unlock: (passphrase: string) => Promise<boolean>
}

/** Asks for the passphrase of a packet. A wrong one is said and can be mended. */
export function Unlock({ strings: { seal }, name, unlock }: UnlockProps) {
  const [passphrase, setPassphrase] = useState('')
  const id = useId()
  const field = useStartFocus<HTMLInputElement>(true)
  const { state, submit } = useUnlocking(() => unlock(passphrase), field)
  return (
    <main className="doc unlock">
      <p className="over">{name}</p>
      <h1>{seal.title}</h1>
      <p className="lead">{seal.lead}</p>
      <form className="form" onSubmit={event => void submit(event)}>
        <div className="field">
          <label htmlFor={id}>{seal.label}</label>
          <input
            id={id}
            ref={field}
            type="password"
            autoComplete="off"
            value={passphrase}
            aria-invalid={state === 'wrong'}
            aria-describedby={`${id}-said`}
            onChange={event => setPassphrase(event.target.value)}
          />
          <p className={state === 'wrong' ? 'problem' : 'reading'} id={`${id}-said`} role="status">
            {state === 'wrong' ? seal.wrong : state === 'opening' ? seal.opening : ''}
          </p>
        </div>
        <div>
          <button type="submit" className="btn primary">
            {seal.open}
          </button>
        </div>
      </form>
    </main>
  )
}

function useUnlocking(unlock: () => Promise<boolean>, field: { readonly current: HTMLInputElement | null }) {
  const [state, setState] = useState<'waiting' | 'opening' | 'wrong'>('waiting')
  const submit = async (event: SyntheticEvent) => {
    event.preventDefault()
    if (state === 'opening') return
    setState('opening')
    if (await unlock()) return
    setState('wrong')
    field.current?.focus()
    field.current?.select()
  }
  return { state, submit }
}
