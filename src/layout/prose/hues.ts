import type { ProseItem } from '../../support/prose.ts'
import type { Hue } from '../matrix/picture.ts'

/** The colour of each list, by the side of the X where it usually stands. */
export const HUES: Readonly<Record<ProseItem['list'], Hue>> = {
  breakthrough: 'south',
  goal: 'west',
  priority: 'north',
  metric: 'east',
}
