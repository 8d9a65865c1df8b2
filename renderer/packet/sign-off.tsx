import { useId } from 'react'
import { dateText } from '../../src/exchange/packet/words.ts'
import { hasText } from './draft.ts'
import { usePacket, usePacketState } from './packet-context.tsx'
import { readDay } from './readings.ts'
import { Cell } from './rows.tsx'
import { signProblem } from './answers.ts'

/** Name, day and for whom: typed, and said to be no proof. */
export function SignOff() {
  const { strings, actions } = usePacket()
  const sign = usePacketState(state => state.sign)
  const { signOff } = strings
  const day = readDay(sign.on, strings)
  const problem = signProblem(sign, strings)
  const status = useId()
  const today = () => {
    const now = new Date()
    const two = (number: number) => String(number).padStart(2, '0')
    actions.sign({ on: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}` })
  }
  return (
    <section className="items sign-off" aria-labelledby="sign-title">
      <h2 id="sign-title">{signOff.title}</h2>
      <p className="aside">{signOff.lead}</p>
      <div className="counter-fields three">
        <Cell label={signOff.name} value={sign.name} onChange={name => actions.sign({ name })} />
        <Cell label={signOff.date} value={sign.on} onChange={on => actions.sign({ on })} />
        <Cell label={signOff.behalf} value={sign.behalf} onChange={behalf => actions.sign({ behalf })} />
      </div>
      <p className={problem === undefined ? 'reading' : 'problem'} id={status} role="status">
        {problem ??
          (day.kind === 'value' && hasText(sign.name)
            ? strings.counter.readAs(dateText(day.value, strings))
            : '')}
      </p>
      <button type="button" className="change on-screen" onClick={today}>
        {signOff.today}
      </button>
    </section>
  )
}
