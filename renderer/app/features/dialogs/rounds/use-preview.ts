import { useEffect, useState } from 'react'
import type { RoundPreview } from '../../../../../src/contract/answers.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'

/** What sending the packets of the shown matrix would ask of whom, or why that cannot be told. */
export function usePreview(): { readonly preview?: RoundPreview; readonly problem?: string } {
  const app = useApp()
  const matrix = useAppState(state => state.view.matrix)
  const [found, setFound] = useState<{ preview?: RoundPreview; problem?: string }>({})
  useEffect(() => {
    if (matrix === undefined) return
    let current = true
    void app.host.previewRound({ matrix }).then(answer => {
      if (current) setFound(answer.ok ? { preview: answer.value } : { problem: answer.error.message })
    })
    return () => {
      current = false
    }
  }, [app, matrix])
  return found
}
