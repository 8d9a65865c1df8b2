import type { BlockPaste, ListPaste } from '../../../store/paste/paste.ts'
import './paste.css'
import { PasteBlockDialog } from './paste-block-dialog.tsx'
import { PasteListDialog } from './paste-list-dialog.tsx'

/** Shows what was pasted before it is done: a block of marks and roles, or entries of a list. */
export function PasteDialog({ paste }: { readonly paste: BlockPaste | ListPaste }) {
  return 'target' in paste ? <PasteBlockDialog paste={paste} /> : <PasteListDialog paste={paste} />
}
