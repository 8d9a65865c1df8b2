import type { Offer } from '../../../../../../src/alignment/mend/offers.ts'
import { FieldsDialog } from './fields-dialog.tsx'
import { LinkDialog } from './link-dialog.tsx'
import { DisplaceDialog, PersonDialog } from './pick-dialogs.tsx'
import { RewordDialog, SplitDialog } from './text-dialogs.tsx'

/** An offer that asks something before it is done. */
type Asking = Extract<Offer, { do: 'link' | 'lead' | 'help' | 'fields' | 'reword' | 'split' | 'displace' }>

/** Whether an offer asks something before it is done. */
export function asks(offer: Offer): offer is Asking {
  return ['link', 'lead', 'help', 'fields', 'reword', 'split', 'displace'].includes(offer.do)
}

interface MendProps {
  readonly offer: Offer
  readonly close: () => void
}

/** Asks what an offer needs to know, and does it. */
export function MendDialog({ offer, close }: MendProps) {
  switch (offer.do) {
    case 'link':
      return <LinkDialog item={offer.item} to={offer.to} close={close} />
    case 'lead':
    case 'help':
      return <PersonDialog item={offer.item} part={offer.do} close={close} />
    case 'fields':
      return <FieldsDialog item={offer.item} fields={offer.fields} close={close} />
    case 'reword':
      return <RewordDialog item={offer.item} close={close} />
    case 'split':
      return <SplitDialog item={offer.item} close={close} />
    case 'displace':
      return <DisplaceDialog item={offer.item} close={close} />
    default:
      return null
  }
}
