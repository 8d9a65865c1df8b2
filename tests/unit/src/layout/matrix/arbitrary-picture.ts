import * as fc from 'fast-check'
import { ARRANGEMENTS } from '../../../../../src/domain/record/entities.ts'
import type { LabelFlag, MatrixPicture } from '../../../../../src/layout/matrix/picture.ts'
import { arranged, simplePicture } from './pictures.ts'

const word = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(
      'scrap',
      'a',
      'lead-time',
      'yield,',
      '97',
      '%',
      'and/or',
      'order',
      '(line',
      '3)',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('Donaudampfschifffahrtsgesellschaftskapitänsmützenfabrik', 'W'.repeat(70)),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      'የጥሬ',
      'ዕቃ',
      '品質を上げる、検査',
      'リードタイム',
      'הקמת',
      'לוחות',
      'نظام',
      'التشغيل',
      'Ποιότητα',
      'Качество',
      'ไทย',
      '👩‍🔧',
      'é',
      'a\nb',
    ),
  },
)
const text = fc.oneof(
  { weight: 5, arbitrary: fc.array(word, { minLength: 1, maxLength: 14 }).map(words => words.join(' ')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '  two  spaces  ') },
)
const code = fc.oneof(
  {
    weight: 5,
    arbitrary: fc
      .tuple(fc.constantFrom('B', 'G', 'P', 'M'), fc.integer({ min: 1, max: 500 }))
      .map(([l, n]) => l + n),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('FB-1.1', '3.1.10', 'ENT-2027.04', 'ጥ1', '品質-12', 'W'.repeat(64)),
  },
)
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
const flag = maybe(fc.constantFrom<LabelFlag>('orphan', 'overloaded'))
const count = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 1, arbitrary: fc.integer({ min: 7, max: 20 }) },
)

const counts = fc.record({ south: count, west: count, north: count, east: count, owner: count })
const figures = maybe(
  fc.record({ from: maybe(text), to: fc.oneof(text, fc.constant('2.4')), unit: maybe(text) }),
)
const itemTexts = fc.record({ code, text, flag, figures })
const ownerTexts = fc.record({
  name: text,
  note: maybe(text),
  initials: fc.constantFrom('AO', '', '田一', 'WM', 'דל'),
  carried: maybe(fc.nat(12)),
  flag,
})

/** A picture of any small size whose every word may be long, foreign, empty or odd. */
export const anyPicture: fc.Arbitrary<MatrixPicture> = fc
  .record({
    counts,
    items: fc.array(itemTexts, { minLength: 5, maxLength: 20 }),
    owners: fc.array(ownerTexts, { minLength: 5, maxLength: 10 }),
    names: fc.array(fc.oneof(text, fc.constant('Annual goals')), { minLength: 4, maxLength: 4 }),
    trueNorth: maybe(text),
    arrangement: fc.constantFrom(...ARRANGEMENTS),
    captions: fc.boolean(),
    open: fc.boolean(),
    title: text,
  })
  .map(({ counts: sizes, items, owners, names, trueNorth, arrangement, captions, open, title }) => {
    const picture = simplePicture(sizes)
    let at = 0
    const list = (side: keyof MatrixPicture['sides']) => {
      const known = picture.sides[side]
      return {
        ...known,
        name: names[known.number - 1] ?? '',
        open: open ? known.open : undefined,
        items: known.items.map(item => ({ ...item, ...items[at++ % items.length] })),
      }
    }
    const people = picture.owners.people.map((person, i) => ({ ...person, ...owners[i % owners.length] }))
    const standard = {
      ...picture,
      sides: { north: list('north'), south: list('south'), west: list('west'), east: list('east') },
      owners: { ...picture.owners, people, open: open ? picture.owners.open : undefined },
      title: { ...picture.title, matrix: title },
      trueNorth: trueNorth === undefined ? undefined : { heading: 'True north', text: trueNorth },
      captions: captions ? picture.captions : undefined,
    }
    return arranged(standard, arrangement)
  })

/** Sizes within and beyond the limits, with texts or numbered. */
export const anySizes = fc.record(
  {
    cell: fc.integer({ min: 20, max: 60 }),
    centreWidth: fc.integer({ min: 200, max: 700 }),
    centreHeight: fc.integer({ min: 200, max: 440 }),
    labelSize: fc.integer({ min: 10, max: 24 }),
    codes: fc.constantFrom('columns' as const, 'all' as const),
    key: fc.boolean(),
  },
  { requiredKeys: [] },
)
