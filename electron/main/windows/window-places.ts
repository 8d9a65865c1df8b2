import { join } from 'node:path'
import { fieldsOf, readJson, writeJson } from '../settings/json-file.ts'
import type { SavedPlace } from './place-window.ts'

/** Remembers where the last window stood, in `window.json` of the app's folder. */
export interface PlaceKeeper {
  get(): SavedPlace | undefined
  keep(place: SavedPlace): void
}

/** Reads the remembered place of an app folder. Loaded before the first window, so it does without a schema library. */
export function keepPlaces(folder: string): PlaceKeeper {
  const path = join(folder, 'window.json')
  let place = checked(readJson(path))
  return {
    get: () => place,
    keep(next) {
      place = next
      writeJson(path, next)
    },
  }
}

function checked(read: unknown): SavedPlace | undefined {
  const { bounds, maximised } = fieldsOf(read)
  const { x, y, width, height } = fieldsOf(bounds)
  if (!isLength(x) || !isLength(y) || !isLength(width) || !isLength(height)) return undefined
  return { bounds: { x, y, width, height }, maximised: maximised === true }
}

function isLength(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(Number(value)) <= 100_000
}
