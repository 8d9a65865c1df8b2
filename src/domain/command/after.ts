import type { Entity } from '../record/tables.ts'

/** Reads a record as a diff leaves it. */
export type After = (id: string) => Entity | undefined
