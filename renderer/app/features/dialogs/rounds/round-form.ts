import { dateSchema } from '../../../../../src/domain/record/values.ts'

/** What is typed and ticked before packets are made. */
export interface RoundForm {
  /** Who gets none. */
  readonly left: ReadonlySet<string>
  readonly due: string
  readonly message: string
  /** Whether a mail draft lies beside each packet. */
  readonly drafts: boolean
  /** Whether titles stand for names. */
  readonly titles: boolean
  /** Whether a booklet for paper lies beside each packet. */
  readonly booklets: boolean
  /** Whether everybody who is informed gets a copy to read. */
  readonly reading: boolean
  /** What protects the packets; empty for nothing. */
  readonly passphrase: string
}

export const EMPTY_FORM: RoundForm = {
  left: new Set(),
  due: '',
  message: '',
  drafts: false,
  titles: false,
  booklets: false,
  reading: false,
  passphrase: '',
}

/** Whether the date is written so that nobody can read it. */
export function isBadDue({ due }: RoundForm): boolean {
  return due.trim() !== '' && !dateSchema.safeParse(due.trim()).success
}
