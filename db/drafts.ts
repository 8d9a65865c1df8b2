import type { Draft } from '../src/app/ports/plan-store.ts'
import type { OpenFile } from './open-file.ts'

/** Keeps a half-typed text, in place of the one before. */
export function saveDraft(file: OpenFile, { record, field, text }: Draft): void {
  file
    .statement(
      'INSERT INTO draft (record, field, text) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text',
    )
    .run(record, field, text)
}

/** Forgets a half-typed text. */
export function clearDraft(file: OpenFile, record: string, field: string): void {
  file.statement('DELETE FROM draft WHERE record = ? AND field = ?').run(record, field)
}

/** Every half-typed text. The table is STRICT, so each of the three is text. */
export function readDrafts(file: OpenFile): Draft[] {
  return file.statement('SELECT record, field, text FROM draft ORDER BY record, field').all() as Draft[]
}
