import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { writeResponse } from '../../src/catchball/response.ts'
import { readPage } from '../../src/exchange/packet/read-page.ts'

/** Writes the answer of a metric's owner into a folder of packets: another target. Answers the metric's code and the file. */
export function counterFrom(folder: string): { code: string; path: string } {
  for (const file of readdirSync(folder)) {
    const read = readPage(readFileSync(join(folder, file), 'utf8'))
    if (!read.ok) continue
    const { plan, packet, base, round, to, asked } = read.value
    const metric = asked.find(item => item.kind === 'metric' && item.part === 'owner')
    if (metric === undefined) continue
    const path = join(folder, 'answer.response.json')
    writeFileSync(
      path,
      writeResponse({
        ...{ plan, packet, round, base, signed: null, offers: [] },
        from: { person: to.person, name: to.name },
        answers: [
          { item: metric.id, verdict: 'counter', counter: { target: 99 }, reason: 'One line is rebuilt.' },
        ],
      }),
    )
    return { code: metric.code, path }
  }
  throw new Error('No packet asks the owner of a metric.')
}
