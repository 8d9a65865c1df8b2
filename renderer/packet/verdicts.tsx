import type { MouseEvent } from 'react'
import { rightsOf } from '../../src/catchball/rights.ts'
import type { Verdict } from '../../src/catchball/response.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { isBlank } from './draft.ts'
import type { Draft } from './draft.ts'
import { usePacket } from './packet-context.tsx'
import { PacketIcon } from './packet-icon.tsx'

interface VerdictProps {
  readonly item: Matter
  readonly draft: Draft
}

/**
 * Accept, counter or cannot. Accept counts at once; with a pointer it also folds the item up, while arrow keys, which pass
 * over it on their way, leave it open.
 *
 * Browsers report a choice by key as a click too, with no detail; and a click on what is chosen already should still fold.
 */
export function Verdicts({ item, draft }: VerdictProps) {
  const { strings, actions } = usePacket()
  const choose = (verdict: Verdict, event: MouseEvent) => {
    actions.edit(item, { verdict })
    const beside = !isBlank({ ...draft, verdict: null }) || draft.question !== null || draft.note !== null
    if (verdict === 'accept' && byPointer(event) && !beside) actions.finish(item)
  }
  return (
    <fieldset className="ops">
      <legend className="unseen">{strings.answerTo(item.code)}</legend>
      {rightsOf(item.part).verdicts.map(verdict => (
        <label key={verdict} className="op">
          <input
            type="radio"
            name={`verdict-${item.id}`}
            value={verdict}
            checked={draft.verdict === verdict}
            onClick={event => choose(verdict, event)}
            onChange={() => undefined}
          />
          <span>
            <PacketIcon name={verdict} />
            {strings.verdicts[verdict]}
          </span>
        </label>
      ))}
    </fieldset>
  )
}

/** A consulted reader who has nothing to say says so, and the item is done. */
export function Nothing({ item, draft }: VerdictProps) {
  const { strings, actions } = usePacket()
  const choose = (event: MouseEvent) => {
    actions.edit(item, { nothing: !draft.nothing })
    if (!draft.nothing && byPointer(event)) actions.finish(item)
  }
  return (
    <label className="op">
      <input type="checkbox" checked={draft.nothing} onClick={choose} onChange={() => undefined} />
      <span>
        <PacketIcon name="accept" />
        {strings.nothing}
      </span>
    </label>
  )
}

function byPointer(event: MouseEvent): boolean {
  return event.detail > 0
}
