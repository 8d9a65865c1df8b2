import { useMemo, useState } from 'react'
import type { Finding } from '../../../../../src/alignment/findings/finding.ts'
import { offersFor } from '../../../../../src/alignment/mend/offers.ts'
import type { Offer } from '../../../../../src/alignment/mend/offers.ts'
import { openDialog, setView } from '../../../../store/app.ts'
import type { App } from '../../../../store/app.ts'
import { fillIn, makeLead, mergeInto, settleLink, weighGoals } from '../../../../store/edit-findings.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Button } from '../../../../ui/button.tsx'
import { MendDialog, asks } from './mend/mend-dialog.tsx'

/** What can be done about a finding from here: a button each. Some ask first, others are done at once. */
export function Offers({ finding }: { readonly finding: Finding }) {
  const app = useApp()
  const open = useOpenDocument()
  const offers = useMemo(() => offersFor(open.plan, finding), [open, finding])
  const [asking, setAsking] = useState<Offer>()
  return (
    <>
      {offers.map(offer => {
        const label = labelOf(offer)
        return (
          <Button
            key={label}
            aria-label={`${label} ${finding.message}`}
            onClick={() => (asks(offer) ? setAsking(offer) : doNow(app, offer))}
          >
            {label}
          </Button>
        )
      })}
      {asking && <MendDialog offer={asking} close={() => setAsking(undefined)} />}
    </>
  )
}

function labelOf(offer: Offer): string {
  switch (offer.do) {
    case 'link':
      return s.link(offer.to)
    case 'fields':
      return s.fields(offer.fields)
    case 'only-lead':
      return s.onlyLead(offer.person.name)
    case 'merge':
      return s.merge(offer.kept.code, offer.gone.code)
    case 'settle':
      return s.settle(offer.to.strength, offer.to.effect)
    case 'reword':
      return s.reword(offer.item.code)
    case 'split':
      return s.split(offer.item.code)
    case 'set-aside':
      return s.setAside
    case 'remove':
      return s.remove(offer.person.name)
    default:
      return s[offer.do]
  }
}

function doNow(app: App, offer: Offer): void {
  switch (offer.do) {
    case 'only-lead':
      return void makeLead(app, offer.item, offer.person)
    case 'monthly':
      return void fillIn(app, offer.item, { cadence: 'monthly' }, s.monthlySaid(offer.item.code))
    case 'merge':
      return void mergeInto(app, offer.kept, offer.gone)
    case 'settle':
      return void settleLink(app, offer.link, offer.to)
    case 'weigh':
      return void weighGoals(app, offer.items)
    case 'set-aside':
      return openDialog(app, { kind: 'set-aside', items: offer.items.map(({ id }) => id) })
    case 'load':
      return setView(app, { alignmentTab: 'load', loadSection: 'people' })
    case 'remove':
      return openDialog(app, { kind: 'people', task: { do: 'remove-person', person: offer.person.id } })
    default:
      return undefined
  }
}
