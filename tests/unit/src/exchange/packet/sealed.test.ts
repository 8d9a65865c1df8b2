import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { createSealer, readSealed, writeSealed } from '../../../../../src/exchange/packet/sealed.ts'

const about = { name: 'kestrel-ann-r1', language: 'en' }
const sealer = (passphrase: string) => createSealer(passphrase, count => new Uint8Array(randomBytes(count)))

test('what was sealed opens with the same passphrase and no other', async () => {
  const sealed = await sealer('été 7 pumps').seal('“Scrap” 2.4 %', about)
  const read = readSealed(writeSealed(sealed))
  expect(read).toEqual(sealed)
  expect(sealed).toMatchObject({ cipher: 'AES-256-GCM', derivation: 'PBKDF2-SHA-256', rounds: 600_000 })
  // The same letters composed otherwise, as another keyboard writes them.
  expect(await sealer('e\u0301te\u0301 7 pumps').open(sealed)).toBe('“Scrap” 2.4 %')
  expect(await sealer('ete 7 pumps').open(sealed)).toBeUndefined()
})

test('a changed byte does not open, and every seal is another', async () => {
  const one = sealer('secret')
  const [first, second] = [await one.seal('text', about), await one.seal('text', about)]
  expect(first.data).not.toBe(second.data)
  const changed = { ...first, data: (first.data.startsWith('A') ? 'B' : 'A') + first.data.slice(1) }
  expect(await one.open(changed)).toBeUndefined()
})

test('few rounds and absurdly many are no sealed text', async () => {
  const sealed = await sealer('secret').seal('text', about)
  for (const rounds of [1000, 599_999, 1e12])
    expect(readSealed(JSON.stringify({ ...sealed, rounds }))).toBeUndefined()
  expect(readSealed('{"format":"hoshin-response"}')).toBeUndefined()
})
