import { useEffect, useState } from 'react'
import type { SheetFacts } from '../../../../src/contract/answers.ts'
import { showProblem } from '../../../store/app.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'

/** What stands on sheets besides the plan, asked anew after each change of it; undefined until main has answered. */
export function useSheetFacts(): SheetFacts | undefined {
  const app = useApp()
  const open = useOpenDocument()
  const [facts, setFacts] = useState<SheetFacts>()
  useEffect(() => {
    let current = true
    const ask = async () => {
      await app.session?.sync.settled()
      const answer = await app.host.sheetFacts()
      if (!current) return
      if (answer.ok) setFacts(answer.value)
      else showProblem(app, answer.error.message)
    }
    void ask()
    return () => {
      current = false
    }
  }, [app, open])
  return facts
}
