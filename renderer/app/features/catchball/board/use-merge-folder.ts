import { openDialog } from '../../../../store/app.ts'
import { refreshNegotiation } from '../../../../store/negotiation.ts'
import { useApp } from '../../../../store/use-app.tsx'

/** Files every response of a folder that is chosen, and shows what was in them. */
export function useMergeFolder(): () => Promise<void> {
  const app = useApp()
  return async () => {
    const answer = await app.host.mergeFolder()
    if (!answer.ok) openDialog(app, { kind: 'merge', problem: answer.error })
    else if (answer.value !== null) {
      refreshNegotiation(app)
      openDialog(app, { kind: 'merge', report: answer.value })
    }
  }
}
