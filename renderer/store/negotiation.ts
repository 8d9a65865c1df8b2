import type { App } from './app.ts'
import { setView } from './app.ts'
import type { BallView, Negotiated } from './state.ts'

/** Windows that wait for an answer of main, and whether something has changed since they asked. */
const asking = new WeakMap<App, { again: boolean }>()

/**
 * Asks main how the negotiation of the shown matrix stands, once every edit that is under way has arrived there. Asked again
 * meanwhile, it asks once more afterwards, so that what is shown last is what holds.
 */
export async function askNegotiation(app: App): Promise<void> {
  const underWay = asking.get(app)
  if (underWay !== undefined) {
    underWay.again = true
    return
  }
  const turn = { again: true }
  asking.set(app, turn)
  while (turn.again) {
    turn.again = false
    await askOnce(app)
  }
  asking.delete(app)
}

async function askOnce(app: App): Promise<void> {
  await app.session?.sync.settled()
  const { matrix } = app.store.getState().view
  if (matrix === undefined) return
  const { session } = app
  const answer = await app.host.negotiation(matrix)
  if (app.session !== session) return
  const negotiation: Negotiated = answer.ok
    ? { matrix, view: answer.value }
    : { matrix, problem: answer.error.message }
  app.store.setState({ negotiation })
}

/** Asks again if the negotiation is or was looked at: for what changes the archive and not the plan, a merge or a message. */
export function refreshNegotiation(app: App): void {
  if (app.store.getState().negotiation !== undefined) void askNegotiation(app)
}

/** Looks at another row of the board, packet or item; what is not named stays, but a packet belongs to its row and an item to its packet. */
export function selectBall(app: App, to: Partial<BallView>): void {
  const { ball } = app.store.getState().view
  const person = 'person' in to ? to.person : ball.person
  const packet = 'packet' in to ? to.packet : person === ball.person ? ball.packet : undefined
  const same = person === ball.person && packet === ball.packet
  const item = 'item' in to ? to.item : same ? ball.item : undefined
  setView(app, { ball: { person, packet, item } })
}
