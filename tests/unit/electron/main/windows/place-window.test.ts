import fc from 'fast-check'
import { expect, test } from 'vitest'
import { placeWindow } from '../../../../../electron/main/windows/place-window.ts'

const desk = { x: 0, y: 0, width: 1920, height: 1200 }
const second = { x: 1920, y: 0, width: 1280, height: 1024 }

test('the first window has the size of the design, in the middle', () => {
  const place = placeWindow(undefined, [desk], [])
  expect(place).toEqual({ bounds: { x: 160, y: 100, width: 1600, height: 1000 }, maximised: false })
})

test('on a small display it takes what is there', () => {
  const small = { x: 0, y: 25, width: 1280, height: 700 }
  expect(placeWindow(undefined, [small], []).bounds).toEqual(small)
})

test('a window comes back to where it was, on its display, maximised as it was', () => {
  const saved = { bounds: { x: 2000, y: 100, width: 1000, height: 800 }, maximised: true }
  expect(placeWindow(saved, [desk, second], [])).toEqual(saved)
})

test('when its display is gone it comes to the middle of the first, in its size', () => {
  const saved = { bounds: { x: 2000, y: 100, width: 1000, height: 800 }, maximised: false }
  expect(placeWindow(saved, [desk], []).bounds).toEqual({ x: 460, y: 200, width: 1000, height: 800 })
})

test('a second window does not cover the first', () => {
  const saved = { bounds: { x: 100, y: 100, width: 1000, height: 800 }, maximised: false }
  expect(placeWindow(saved, [desk], [saved.bounds]).bounds).toMatchObject({ x: 128, y: 128 })
})

const place = fc.integer({ min: -5000, max: 5000 })
const size = fc.integer({ min: 1, max: 6000 })
const rectangle = fc.record({ x: place, y: place, width: size, height: size })

test('whatever was remembered, the window lies inside one work area', () => {
  const law = fc.property(
    fc.option(fc.record({ bounds: rectangle, maximised: fc.boolean() }), { nil: undefined }),
    fc.array(rectangle, { maxLength: 6 }),
    (saved, taken) => {
      const { bounds } = placeWindow(saved, [desk, second], taken)
      const inside = [desk, second].some(
        area =>
          bounds.x >= area.x &&
          bounds.y >= area.y &&
          bounds.x + bounds.width <= area.x + area.width &&
          bounds.y + bounds.height <= area.y + area.height,
      )
      expect(inside).toBe(true)
    },
  )
  fc.assert(law)
})
