import { useEffect, useState } from 'react'
import type { Events } from '../../../../../src/contract/answers.ts'
import { personIdSchema } from '../../../../../src/domain/record/ids.ts'
import { closeDialog, notify } from '../../../../store/app.ts'
import { refreshNegotiation } from '../../../../store/negotiation.ts'
import { useApp } from '../../../../store/use-app.tsx'
import { roundStrings as s } from '../../../../strings/rounds.ts'

interface Making {
  readonly to: readonly { readonly person: string }[]
  /** As typed, and right; empty for none. */
  readonly due: string
  readonly message: string
  readonly drafts: boolean
}

export type Progress = Events['packetProgress']

interface MakePackets {
  readonly problem: string | undefined
  readonly busy: boolean
  /** How many packets are made by now, while they are. */
  readonly progress: Progress | undefined
  readonly make: (making: Making) => Promise<void>
}

/** Makes the packets of the shown matrix into a folder that is chosen then, and closes the dialog once they are there. */
export function useMakePackets(): MakePackets {
  const app = useApp()
  const [problem, setProblem] = useState<string>()
  const [busy, setBusy] = useState(false)
  const [progress, setProgress] = useState<Progress>()
  useEffect(() => app.host.on('packetProgress', setProgress), [app])
  const make = async ({ to, due, message, drafts }: Making) => {
    const { matrix } = app.store.getState().view
    if (matrix === undefined || busy) return
    setBusy(true)
    await app.session?.sync.settled()
    const answer = await app.host.makePackets({
      matrix,
      to: to.map(each => personIdSchema.parse(each.person)),
      ...(due === '' ? {} : { due }),
      ...(message === '' ? {} : { message }),
      ...(drafts ? { drafts } : {}),
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
