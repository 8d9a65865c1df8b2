import { useEffect, useState } from 'react'
import type { Events } from '../../../../../src/contract/answers.ts'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { closeDialog, notify } from '../../../../store/app.ts'
import { refreshNegotiation } from '../../../../store/negotiation.ts'
import { useApp } from '../../../../store/use-app.tsx'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import type { RoundForm } from './round-form.ts'

export type Progress = Events['packetProgress']

interface Addressed {
  readonly person: string
}

interface MakePackets {
  readonly problem: string | undefined
  readonly busy: boolean
  /** How many packets are made by now, while they are. */
  readonly progress: Progress | undefined
  readonly make: (to: readonly Addressed[], form: RoundForm) => Promise<void>
}

/** Makes the packets of the shown matrix into a folder that is chosen then, and closes the dialog once they are there. */
export function useMakePackets(): MakePackets {
  const app = useApp()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress>()
  useEffect(() => app.host.on('packetProgress', setProgress), [app])
  const make = async (to: readonly Addressed[], form: RoundForm) => {
    const { matrix } = app.store.getState().view
    if (matrix === undefined || busy) return
    setBusy(true)
    await app.session?.sync.settled()
    const [due, message] = [form.due.trim(), form.message.trim()]
    const answer = await app.host.makePackets({
      matrix,
      to: to.map(each => personIdSchema.parse(each.person)),
      ...(due === '' ? {} : { due }),
      ...(message === '' ? {} : { message }),
      ...(form.drafts ? { drafts: true } : {}),
      ...(form.titles ? { titles: true } : {}),
      ...(form.reading ? { reading: true } : {}),
      ...(form.booklets ? { booklets: true } : {}),
      ...(form.passphrase === '' ? {} : { passphrase: form.passphrase }),
    })
    setBusy(false)
    setProgress(undefined)
    refreshNegotiation(app)
    if (!answer.ok) setProblem(answer.error.message)
    else if (answer.value.files.length > 0) {
      closeDialog(app)
      notify(app, {
        tone: 'info',
        text: [s.saved(answer.value.files), ...(answer.value.notes ?? [])].join('. '),
      })
    }
  }
  return { problem, busy, progress, make }
}
