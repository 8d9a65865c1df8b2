/** Mints opaque ids. */
export interface Ids {
  next(): string
}

/** Tells the time as ISO 8601, UTC, milliseconds. */
export interface Clock {
  now(): string
}
