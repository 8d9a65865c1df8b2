import { filedResponseSchema, packetSchema, roundSchema } from '../../src/catchball/records.ts'
import type { FiledResponse, Packet } from '../../src/catchball/records.ts'
import { writeResponse } from '../../src/catchball/response.ts'
import type { Answer } from '../../src/catchball/response.ts'
import { allRecords } from '../../src/domain/plan/plan.ts'
import type { Plan } from '../../src/domain/plan/plan.ts'
import { openPlan, valueOf } from './plan-file.ts'

/** The packet of a person who is asked about items of the matrix "corp", as the plan stands. */
export function packetTo(plan: Plan, person: string, asked: readonly string[], n = 1): Packet {
  return packetSchema.parse({
    ...{ id: `packet${n}`, round: 'round1', plan: 'plan', matrix: 'corp', addressee: person },
    ...{ name: `plan-${person}-r1`, madeAt: '2026-11-02T00:00:00.000Z', asked },
    base: `sha256:${n.toString(16).padStart(64, '0')}`,
    slice: [...allRecords(plan)],
    ...{ terms: {}, requests: [] },
  })
}

/** What the addressee of a packet answered, as it is filed. */
export function filedAnswers(to: Packet, answers: Answer[]): FiledResponse {
  const body = writeResponse({
    ...{ plan: to.plan, packet: to.id, round: 1, base: to.base, signed: null, offers: [], answers },
    from: { person: to.addressee, name: to.addressee },
  })
  return filedResponseSchema.parse({
    ...{ packet: to.id, filedAt: '2026-11-03T00:00:00.000Z', filedBy: 'Office', from: to.addressee },
    ...{ digest: (JSON.parse(body) as { digest: string }).digest, body, origin: 'file' },
  })
}

/** Keeps packets and what was answered in a plan file. */
export async function keepAnswers(
  path: string,
  packets: readonly Packet[],
  responses: readonly FiledResponse[],
): Promise<void> {
  const { plan, catchball } = await openPlan(path)
  const round = { id: 'round1', matrix: 'corp', number: 1, openedAt: '2026-11-02T00:00:00.000Z' }
  valueOf(await catchball.openRound(roundSchema.parse(round)))
  valueOf(await catchball.addPackets(packets))
  valueOf(await catchball.file(responses))
  await plan.close()
}
