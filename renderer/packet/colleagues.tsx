import type { Matter } from '../../src/exchange/packet/matters.ts'
import { draftFrom, speaksOf } from './draft-from.ts'
import { usePacket, usePacketState } from './packet-context.tsx'
import type { Colleague } from './packet-store.ts'
import { detailsOf, summaryOf } from './summary.ts'

/** What others answered to an item, with a button that takes an answer over. */
export function Colleagues({ item }: { readonly item: Matter }) {
  const colleagues = usePacketState(state => state.colleagues)
  return colleagues
    .filter(({ response }) => speaksOf(item.id, response))
    .map(colleague => <Said key={colleague.response.digest} item={item} colleague={colleague} />)
}

function Said({ item, colleague }: { readonly item: Matter; readonly colleague: Colleague }) {
  const { strings, actions } = usePacket()
  const draft = draftFrom(item.id, colleague.response)
  const use = () => {
    actions.edit(item, draft)
    actions.finish(item)
  }
  return (
    <div className="colleague">
      <p>
        {strings.back.says(colleague.name)}: <b>{summaryOf(item, draft, strings)}</b>
      </p>
      {detailsOf(item, draft, strings).map((line, at) => (
        <p key={at} dir="auto">
          {line}
        </p>
      ))}
      <button type="button" className="change" onClick={use}>
        {strings.back.use(colleague.name, item.code)}
      </button>
    </div>
  )
}
