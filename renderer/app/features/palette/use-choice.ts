import { useState } from 'react'
import type { KeyboardEvent } from 'react'
import type { PaletteEntry } from './palette-entries.ts'

interface Choice {
  readonly entry: PaletteEntry | undefined
  readonly first: () => void
  /** Moves with the arrow keys, round and round; Page keys by eight. */
  readonly walk: (event: KeyboardEvent) => void
}

const PAGE = 8

/** Which option is chosen: the first of what a query finds, until a key moves on. */
export function useChoice(options: readonly PaletteEntry[]): Choice {
  const [at, setAt] = useState(0)
  const last = options.length - 1
  const now = Math.min(at, last)
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: now === last ? 0 : now + 1,
    ArrowUp: now === 0 ? last : now - 1,
    PageDown: Math.min(last, now + PAGE),
    PageUp: Math.max(0, now - PAGE),
  }
  return {
    entry: options[now],
    first: () => setAt(0),
    walk: event => {
      const target = targets[event.key]
      if (target === undefined || last < 0) return
      event.preventDefault()
      setAt(target)
    },
  }
}
