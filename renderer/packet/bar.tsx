import { dateText } from '../../src/exchange/packet/words.ts'
import { draftOf, openMatters } from './answers.ts'
import { progressOf } from './draft.ts'
import { usePacket, usePacketState } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'
import { tallyOf } from './packet-store.ts'
import { saveResponse } from './ways-back.ts'

/** What stays in sight: how far the reader is, when it is due, and the button that saves. */
export function Bar() {
  const page = usePacket()
  const { packet, matters, strings, actions } = page
  const drafts = usePacketState(state => state.drafts)
  const reopened = usePacketState(state => state.reopened)
  const inFile = usePacketState(state => state.inFile)
  const notice = usePacketState(state => state.notice)
  const changed = usePacketState(state => state.changed)
  const { answered, asked, all } = tallyOf(matters, page.store.getState())
  return (
    <header className="bar">
      <div className="bar-in">
        <span className="progress">{strings.progress(answered, all, asked)}</span>
        <span className="segments" aria-hidden="true">
          {openMatters(matters, reopened).map(item => (
            <i key={item.id} className={progressOf(item, draftOf(drafts, item))} />
          ))}
        </span>
        {packet.due !== undefined && (
          <span className="due">{strings.dueShort(dateText(packet.due, strings, 'short'))}</span>
        )}
        <button type="button" className="btn primary" onClick={() => void saveResponse(page)}>
          <PacketIcon name="save" />
          {strings.save}
        </button>
      </div>
      {inFile !== undefined && (
        <p className="notice">
          {strings.back.inFile}{' '}
          <button type="button" className="change" onClick={() => actions.restore(inFile)}>
            {strings.back.useFile}
          </button>
        </p>
      )}
      <p className={changed ? 'notice problem' : 'notice'} role="status">
        {notice}
      </p>
    </header>
  )
}
