import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { distinctNames, packetName, planName } from '../../../../src/catchball/file-names.ts'

test('a name is plan, addressee and round', () => {
  expect(packetName({ plan: 'kestrel', addressee: 'qd', round: 2 })).toBe('kestrel-qd-r2')
  expect(packetName({ plan: 'FY 2027', matrix: 'corp', addressee: 'የጥራት', round: 1 })).toBe(
    'FY-2027-corp-የጥራት-r1',
  )
})

test('the plan is called like its file', () => {
  expect(planName('/home/ann/Plans/FY 2027.hoshin')).toBe('FY 2027')
  expect(planName('C:\\Plans\\kestrel.HOSHIN')).toBe('kestrel')
})

test('whatever the parts are, the name fits every file system', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (plan, addressee) => {
      const name = `${packetName({ plan, addressee, round: 12 })}.response.json`
      expect(name).not.toMatch(/[\u0000-\u001f\u007f<>:"/\\|?*]|^[ .-]|[ .]$/)
      expect(Buffer.byteLength(name)).toBeLessThan(255)
    }),
  )
  expect(packetName({ plan: 'CON', addressee: '..', round: 1 })).toBe('CON_-plan-r1')
})

test('two names never meet, also where case does not count', () => {
  expect(distinctNames(['a-QD-r1', 'a-qd-r1', 'a-x-r1', 'a-qd-r1'])).toEqual([
    'a-QD-r1',
    'a-qd-r1-2',
    'a-x-r1',
    'a-qd-r1-3',
  ])
})
