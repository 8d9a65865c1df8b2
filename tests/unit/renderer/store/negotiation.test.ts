import { beforeEach, expect, test } from 'vitest'
import type { Answer, NegotiationView } from '../../../../src/contract/answers.ts'
import type { MatrixId, PersonId } from '../../../../src/domain/record/ids.ts'
import { createApp, setView } from '../../../../renderer/store/app.ts'
import type { App } from '../../../../renderer/store/app.ts'
import { askNegotiation, refreshNegotiation, selectBall } from '../../../../renderer/store/negotiation.ts'
import { fakeHost } from '../../../support/fake-host.ts'

const view = (rounds: number): NegotiationView => ({
  board: {
    rows: [],
    deals: [],
    rounds: Array.from({ length: rounds }, (_, at) => ({
      round: { id: `r${at}`, matrix: 'm', number: at + 1, openedAt: '2027-01-01' } as never,
      closed: false,
      gaps: [],
    })),
  },
  reviews: [],
})

let app: App
let asked: { matrix: string; answer: (given: Answer<NegotiationView>) => void }[]

beforeEach(() => {
  const host = fakeHost([]).api
  asked = []
  app = createApp({
    ...host,
    negotiation: matrix => new Promise(answer => asked.push({ matrix, answer })),
  })
  setView(app, { matrix: 'm' as MatrixId })
})

const turn = () => new Promise(resolve => setTimeout(resolve))

test('asks once more for all that changed while main was asked, and shows the last answer', async () => {
  const done = askNegotiation(app)
  await turn()
  void askNegotiation(app)
  void askNegotiation(app)
  expect(asked).toHaveLength(1)
  asked[0]!.answer({ ok: true, value: view(1) })
  await turn()
  expect(asked).toHaveLength(2)
  asked[1]!.answer({ ok: true, value: view(2) })
  await done
  expect(asked).toHaveLength(2)
  expect(app.store.getState().negotiation?.view?.board.rounds).toHaveLength(2)
})

test('says why it could not be told', async () => {
  const done = askNegotiation(app)
  await turn()
  asked[0]!.answer({ ok: false, error: { code: 'busy', message: 'The file is locked.' } })
  await done
  expect(app.store.getState().negotiation).toEqual({ matrix: 'm', problem: 'The file is locked.' })
})

test('is asked anew after a merge only where somebody looked at it', async () => {
  refreshNegotiation(app)
  await turn()
  expect(asked).toHaveLength(0)
  app.store.setState({ negotiation: { matrix: 'm' as MatrixId } })
  refreshNegotiation(app)
  await turn()
  expect(asked).toHaveLength(1)
})

test('a packet belongs to its row and an item to its packet', () => {
  const ball = () => app.store.getState().view.ball
  const [ann, ben] = ['ann' as PersonId, 'ben' as PersonId]
  selectBall(app, { person: ann, packet: 'p1' })
  selectBall(app, { item: 'i1' })
  expect(ball()).toEqual({ person: ann, packet: 'p1', item: 'i1' })
  selectBall(app, { packet: 'p1' })
  expect(ball().item).toBe('i1')
  selectBall(app, { packet: 'p2' })
  expect(ball()).toEqual({ person: ann, packet: 'p2', item: undefined })
  selectBall(app, { person: ben })
  expect(ball()).toEqual({ person: ben, packet: undefined, item: undefined })
})
