import arrowRight from 'lucide-static/icons/arrow-right.svg?raw'
import ban from 'lucide-static/icons/ban.svg?raw'
import checkCheck from 'lucide-static/icons/check-check.svg?raw'
import circleDashed from 'lucide-static/icons/circle-dashed.svg?raw'
import clockAlert from 'lucide-static/icons/clock-alert.svg?raw'
import question from 'lucide-static/icons/circle-question-mark.svg?raw'
import reply from 'lucide-static/icons/reply.svg?raw'
import send from 'lucide-static/icons/send.svg?raw'
import type { PacketState } from '../../../../src/catchball/packet-state.ts'
import { Icon, LineIcon } from '../../../ui/icon.tsx'

const OWN = {
  ban,
  'check-check': checkCheck,
  'circle-dashed': circleDashed,
  'clock-alert': clockAlert,
  question,
  reply,
  send,
  theirs: arrowRight,
} as const

/** An icon of the page of catch-ball, always beside a word. */
export function BallIcon({ name, size = 14 }: { readonly name: keyof typeof OWN; readonly size?: number }) {
  return <LineIcon source={OWN[name]} size={size} />
}

/** The icon of a packet's state, beside its word. */
export function StateIcon({ state }: { readonly state: PacketState }) {
  switch (state) {
    case 'made':
      return <BallIcon name="circle-dashed" />
    case 'handed over':
      return <BallIcon name="send" />
    case 'answered':
      return <BallIcon name="reply" />
    case 'decided':
      return <Icon name="check" size={14} />
    case 'agreed':
      return <BallIcon name="check-check" />
    case 'no answer':
      return <Icon name="minus" size={14} />
    case 'withdrawn':
      return <BallIcon name="ban" />
  }
}

/** The icon of whose turn it is, beside its word: the ball comes here, goes there, or lies still. */
export function TurnIcon({ turn }: { readonly turn: 'ours' | 'theirs' | 'none' }) {
  if (turn === 'theirs') return <BallIcon name="theirs" />
  return <Icon name={turn === 'ours' ? 'arrow-left' : 'minus'} size={14} />
}
