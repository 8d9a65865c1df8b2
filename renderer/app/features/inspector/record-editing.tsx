import { createContext, useContext } from 'react'
import type { Item, ItemPatch } from '../../../../src/domain/item/item.ts'
import { setItem } from '../../../store/edit-items.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'

const RecordContext = createContext('')

/** Tells the fields below it which record they belong to: its id names their drafts. */
export const RecordProvider = RecordContext.Provider

/** The record that a field belongs to, and whether nothing can be changed. */
export function useRecord(): { readonly record: string; readonly fixed: boolean } {
  const record = useContext(RecordContext)
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  return { record, fixed }
}

/** Changes fields of an item as one undo step. Answers whether the change is shown now. */
export type PatchItem = (change: ItemPatch) => boolean

/** How the fields of an item change it. */
export function usePatch(item: Item): PatchItem {
  const app = useApp()
  return change => setItem(app, item.id, change)
}
