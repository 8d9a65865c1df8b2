import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Answer } from '../../../../../src/catchball/response.ts'
import { allRecords } from '../../../../../src/domain/plan/plan.ts'
import { merge, negotiation, reply, send } from '../../../../support/negotiating.ts'
import { planDesk, sampleRecords } from '../../../../support/packet-desk.ts'
import { valueOf } from '../../../../support/plan-file.ts'

const figure = fc.integer({ min: 1, max: 9 })
const answer: fc.Arbitrary<Omit<Answer, 'item'>> = fc.oneof(
  fc.constant({ verdict: 'accept' as const }),
  fc.constant({ verdict: 'cannot' as const, reason: 'No people.' }),
  fc.constant(null).map(verdict => ({ verdict, questions: ['Who pays?'] })),
  figure.map(target => ({ verdict: 'counter' as const, counter: { target }, reason: 'June.' })),
)
const said = fc.record(
  { M1: answer, M3: answer, G1: answer },
  { requiredKeys: ['M3'], noNullPrototype: true },
)

test('the same files twice, in whatever order, change nothing; and no response changes the plan', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 4 }), async all => {
      const office = await planDesk(sampleRecords('valve-works'))
      const { quessel } = await send(office)
      const before = [...allRecords(office.plan)]
      const files = all.map(one => reply(office, quessel!, one))
      await merge(office, files)
      const state = async () => [
        valueOf(await office.session.store.history()),
        valueOf(await office.catchball.responses()),
        (await negotiation(office)).statements.map(({ about, standing }) => [about, standing]),
      ]
      const once = await state()
      const { report } = await merge(office, files.toReversed())
      expect(report.duplicates).toBe(files.length)
      expect(await state()).toEqual(once)
      expect([...allRecords(office.plan)]).toEqual(before)
      await office.session.close()
    }),
    { numRuns: 12 },
  )
})
