import { dateText } from '../../src/exchange/packet/words.ts'
import { progressOf } from './draft.ts'
import { usePacket, usePacketState } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'
import { draftOf, tallyOf } from './packet-store.ts'
import { saveResponse } from './save-response.ts'

/** What stays in sight: how far the reader is, when it is due, and the button that saves. */
export function Bar() {
  const { packet, strings } = usePacket()
  const drafts = usePacketState(state => state.drafts)
  const notice = usePacketState(state => state.notice)
  const changed = usePacketState(state => state.changed)
  const { answered, asked, all } = tallyOf(packet, drafts)
  const save = useSave()
  return (
    <header className="bar">
      <div className="bar-in">
        <span className="progress">{strings.progress(answered, all, asked)}</span>
        <span className="segments" aria-hidden="true">
          {packet.asked.map(item => (
            <i key={item.id} className={progressOf(item, draftOf(drafts, item))} />
          ))}
        </span>
        {packet.due !== undefined && (
          <span className="due">{strings.dueShort(dateText(packet.due, strings, 'short'))}</span>
        )}
        <button type="button" className="btn primary" onClick={save}>
          <PacketIcon name="save" />
          {strings.save}
        </button>
      </div>
      <p className={changed ? 'notice problem' : 'notice'} role="status">
        {notice}
      </p>
    </header>
  )
}

/** Saves the response, unless an item is half done or nothing is answered; then it says so and leads there. */
function useSave(): () => void {
  const { packet, strings, store, actions } = usePacket()
  const unfinished = () => {
    const { drafts } = store.getState()
    return packet.asked.filter(item => progressOf(item, draftOf(drafts, item)) === 'unfinished')
  }
  return () => {
    for (const item of unfinished()) actions.finish(item)
    const stuck = unfinished()
    if (stuck.length > 0) {
      actions.tell(strings.unfinished(stuck.map(item => item.code)))
      focusProblem(stuck[0]?.id ?? '')
      return
    }
    const { drafts } = store.getState()
    const { answered, asked, all } = tallyOf(packet, drafts)
    if (answered + asked === 0) {
      actions.tell(strings.nothingAnswered)
      return
    }
    const file = saveResponse(packet, drafts, strings)
    const open = all - answered - asked
    actions.saved(strings.saved(file, packet.from.name) + (open === 0 ? '' : strings.savedPart(open)))
  }
}

function focusProblem(item: string): void {
  const card = document.getElementById(`item-${item}`)
  requestAnimationFrame(() => card?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}
