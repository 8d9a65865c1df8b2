import { createContext, useContext } from 'react'
import { useStore } from 'zustand'
import type { App } from './app.ts'
import type { AppState, OpenDocument } from './state.ts'

const Context = createContext<App | undefined>(undefined)

/** Gives every component below it the app. */
export const AppProvider = Context.Provider

/** The app that this component belongs to. Throws outside an AppProvider, which is a mistake in the tree. */
export function useApp(): App {
  const app = useContext(Context)
  if (app === undefined) throw new Error('useApp needs an AppProvider above it')
  return app
}

/** A part of the state; the component draws again when that part is another object. */
export function useAppState<T>(select: (state: AppState) => T): T {
  return useStore(useApp().store, select)
}

/** The open plan; a new object for every change of the plan. Only for components that are shown while a plan is open. */
export function useOpenDocument(): OpenDocument {
  const open = useAppState(state => state.open)
  if (open === undefined) throw new Error('No plan is open')
  return open
}
