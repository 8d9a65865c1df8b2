/** The two arrows that walk along a row or a column of choices. */
const ARROWS = {
  row: { forth: 'ArrowRight', back: 'ArrowLeft' },
  column: { forth: 'ArrowDown', back: 'ArrowUp' },
} as const

/**
 * The place that a key leads to from `at` among `count` places, round the ends, Home and End included; undefined for any other
 * key. Source: the ARIA patterns of tabs and menus.
 */
export function placeAfterKey(
  key: string,
  at: number,
  count: number,
  along: keyof typeof ARROWS,
): number | undefined {
  switch (key) {
    case ARROWS[along].forth:
      return (at + 1) % count
    case ARROWS[along].back:
      return (at - 1 + count) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return undefined
  }
}
