import type { BlockTarget } from '../../../src/exchange/clipboard/place-block.ts'
import type { ListKind } from '../../../src/exchange/clipboard/list-columns.ts'
import type { PastedTable } from '../../../src/exchange/clipboard/read-clipboard.ts'
import type { ItemId } from '../../../src/domain/record/ids.ts'

/** A block that was pasted on a mark or role, not read yet. */
export interface BlockPaste {
  readonly tables: readonly PastedTable[]
  readonly target: BlockTarget
  /** It was pasted before and has been taken back, to be read in another way. */
  readonly again?: boolean
}

/** A table that was pasted on a label, to become entries of its list. */
export interface ListPaste {
  readonly tables: readonly PastedTable[]
  readonly list: ListKind
  /** The item that the new ones come after; the end of the list where there is none. */
  readonly after: ItemId | null
}
