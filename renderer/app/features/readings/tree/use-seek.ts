import { useRef } from 'react'
import type { KeyboardEvent } from 'react'
import type { TreeRow } from '../../../../../src/alignment/link-tree.ts'
import { isItemRow } from './use-tree.ts'
import type { TreeCursor } from './use-tree-cursor.ts'

/** Letters that follow each other within this many milliseconds belong to one word. */
const PAUSE = 700

/** Typing goes to the next line whose code or text begins with what was typed. */
export function useSeek(rows: readonly TreeRow[], cursor: TreeCursor): (event: KeyboardEvent) => void {
  const typed = useRef({ text: '', at: 0 })
  return event => {
    const going = event.timeStamp - typed.current.at < PAUSE
    const text = (going ? typed.current.text : '') + event.key.toLowerCase()
    typed.current = { text, at: event.timeStamp }
    // A word that is being typed may still be this line; a first letter looks for the next.
    const start = cursor.at + (going ? 0 : 1)
    const order = [...rows.keys()].map(index => (start + index) % rows.length)
    const found = order.find(index => beginsWith(rows[index], text))
    if (found !== undefined) cursor.move(found)
  }
}

function beginsWith(row: TreeRow | undefined, text: string): boolean {
  if (!isItemRow(row)) return false
  return [row.item.code, row.item.text].some(each => each.toLowerCase().startsWith(text))
}
