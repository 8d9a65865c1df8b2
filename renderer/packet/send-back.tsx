import { useId } from 'react'
import type { ChangeEvent } from 'react'
import { loadFiles } from './load-answers.ts'
import { usePacket, usePacketState } from './packet-context.tsx'
import { copyAnswers, saveDraft, savePage, saveReadable } from './ways-back.ts'

/** Every way in which answers leave the page, and the way in for those of others. */
export function SendBack() {
  const page = usePacket()
  const { packet, strings } = page
  const { back } = strings
  return (
    <section className="items back" aria-labelledby="back-title">
      <h2 id="back-title">{back.title}</h2>
      <p className="aside">{back.lead(packet.from.name)}</p>
      <div className="ops-row">
        <button type="button" className="btn" onClick={() => void copyAnswers(page)}>
          {back.copy}
        </button>
        <button type="button" className="btn" onClick={() => void savePage(page)}>
          {back.page}
        </button>
      </div>
      <Block />
      <div className="more">
        <button type="button" className="change" onClick={() => saveReadable(page)}>
          {back.readable}
        </button>
        <button type="button" className="change" onClick={() => void saveDraft(page)}>
          {back.draft}
        </button>
      </div>
      <Load />
    </section>
  )
}

function Block() {
  const { strings } = usePacket()
  const block = usePacketState(state => state.block)
  const id = useId()
  if (block === '') return null
  return (
    <div className="field wide">
      <label htmlFor={id}>{strings.back.block}</label>
      <textarea
        id={id}
        className="block"
        readOnly
        rows={8}
        value={block}
        onFocus={event => event.target.select()}
      />
    </div>
  )
}

function Load() {
  const page = usePacket()
  const { strings, actions } = page
  const colleagues = usePacketState(state => state.colleagues)
  const id = useId()
  const load = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    event.target.value = ''
    void loadFiles(page, files)
  }
  return (
    <div className="load">
      <label htmlFor={id}>{strings.back.load}</label>
      <p className="reading">{strings.back.loadLead}</p>
      <input id={id} type="file" multiple accept=".json,.html,.txt,.eml" onChange={load} />
      {colleagues.map(({ name, response }) => (
        <p key={response.digest}>
          <button
            type="button"
            className="change"
            onClick={() => actions.beside(colleagues.filter(one => one.response !== response))}
          >
            {strings.back.putAside(name)}
          </button>
        </p>
      ))}
    </div>
  )
}
