import { afterEach, expect, test } from 'vitest'
import { speak, wordsOf } from '../../../../renderer/strings/catalogue.ts'

const words = wordsOf('demo', {
  title: 'Settings',
  count: (n: number) => `${n} plans`,
  kinds: { goal: 'Goal', metric: 'Metric' },
  lines: ['One', 'Two'],
} as const)
const { kinds } = words

const german = {
  demo: {
    title: 'Einstellungen',
    count: (n: number) => `${n} Pläne`,
    kinds: { goal: 'Ziel' },
    lines: ['Eins', 'Zwei'],
  },
}

afterEach(() => speak('en'))

test('a part speaks English until another language is set', () => {
  expect([words.title, words.count(2), words.kinds.goal, words.lines]).toEqual([
    'Settings',
    '2 plans',
    'Goal',
    ['One', 'Two'],
  ])
})

test('it follows a change of language, a group that was taken out of it before as well', () => {
  speak('en', german)
  expect([words.title, words.count(2), words.lines]).toEqual(['Einstellungen', '2 Pläne', ['Eins', 'Zwei']])
  expect(kinds.goal).toBe('Ziel')
  speak('en')
  expect([words.title, kinds.goal]).toEqual(['Settings', 'Goal'])
})

test('what a language lacks is said in English, and all names of a group are there', () => {
  speak('en', german)
  expect(kinds.metric).toBe('Metric')
  expect(Object.keys(words.kinds)).toEqual(['goal', 'metric'])
  expect(Object.entries(kinds)).toEqual([
    ['goal', 'Ziel'],
    ['metric', 'Metric'],
  ])
  speak('en', {})
  expect(words.title).toBe('Settings')
})
