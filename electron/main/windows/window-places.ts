import { join } from 'node:path'
import * as z from 'zod/mini'
import { readJson, writeJson } from '../settings/json-file.ts'
import type { SavedPlace } from './place-window.ts'

const whole = z.number().check(z.int(), z.gte(-100_000), z.lte(100_000))
const placeSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }),
  maximised: z.boolean(),
})

/** Remembers where the last window stood, in `window.json` of the app's folder. */
export interface PlaceKeeper {
  get(): SavedPlace | undefined
  keep(place: SavedPlace): void
}

/** Reads the remembered place of an app folder. */
export function keepPlaces(folder: string): PlaceKeeper {
  const path = join(folder, 'window.json')
  let place: SavedPlace | undefined
  return {
    get: () => (place ??= readJson(path, placeSchema)),
    keep(next) {
      place = next
      writeJson(path, next)
    },
  }
}
