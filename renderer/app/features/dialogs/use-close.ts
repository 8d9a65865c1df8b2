import { useCallback } from 'react'
import { closeDialog } from '../../../store/app.ts'
import { useApp } from '../../../store/use-app.tsx'

/** Closes the dialog. */
export function useClose(): () => void {
  const app = useApp()
  return useCallback(() => closeDialog(app), [app])
}
