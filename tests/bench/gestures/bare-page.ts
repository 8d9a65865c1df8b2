import { drawnSight, newMemory } from '../../../renderer/matrix/grid-memory.ts'
import { sightLine } from '../../../renderer/matrix/sight-line.ts'
import { svgMark } from '../../../src/exchange/svg/svg-marks.ts'
import { svgLine } from '../../../src/exchange/svg/svg-text.ts'
import { inkValues } from '../../../src/layout/ink-values.ts'
import type { Plan } from '../../../src/domain/plan/plan.ts'
import { itemIdSchema } from '../../../src/domain/record/ids.ts'
import type { Box } from '../../../src/layout/drawing.ts'
import type { Label, MatrixLayout } from '../../../src/layout/matrix/matrix-layout.ts'
import { MATRIX } from '../layout/large-plan.ts'
import { REST } from './probe.ts'

/**
 * The floor of the gestures: a page with one SVG, the same cells, marks and labels at the same places, and a few lines of
 * script that change nothing but the elements a gesture is about. `cell` is the first that takes keys.
 */
export function barePage(plan: Plan, layout: MatrixLayout): string {
  const { width, height, blocks, labels, marks, hairlines, grounds, frames } = layout
  const rules = hairlines.map(({ x1, y1, x2, y2 }) => `M${x1} ${y1}L${x2} ${y2}`).join('')
  const cells = blocks
    .flatMap(block => block.cells)
    .map(cell => `<rect class="cell" ${at(cell.row, cell.column)} ${place(cell)}/>`)
  const drawn = marks.map(
    mark => `<g class="mark" id="m-${mark.row}-${mark.column}">${mark.marks.map(svgMark).join('')}</g>`,
  )
  return `<!doctype html><meta charset="utf-8"><title>Bare sheet</title><style>${STYLE}</style>
<div><svg width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
${grounds.map(box).join('')}<path d="${rules}" stroke="#ccc"/>
${cells.join('')}${drawn.join('')}
${Object.values(labels).flat().map(labelGroup).join('')}
${frames.map(box).join('')}</svg></div>
<script>const LIT = ${JSON.stringify(litBy(plan, layout))}
${SCRIPT}</script>`
}

const STYLE = `body{margin:0;font:13px sans-serif}
div{width:1200px;height:820px;overflow:auto}
svg{display:block}
.cell{fill:transparent}
.in-sight .mark:not(.hit)>*{stroke:#bbb}
.in-sight .label:not(.lit)>text{fill:#888}
.label.lit>rect{fill:#ffe08a}
.cell.hit{fill:#ffd24d}`

const SCRIPT = `const NS = 'http://www.w3.org/2000/svg'
const svg = document.querySelector('svg')
const SHAPES = { 3: [7, 'black'], 2: [5, 'none'], 1: [3, 'none'] }
addEventListener('keydown', event => {
  const shape = SHAPES[event.key]
  if (shape === undefined) return
  const cell = document.getElementById(window.target)
  const circle = document.createElementNS(NS, 'circle')
  const [x, y, size] = ['x', 'y', 'width'].map(name => Number(cell.getAttribute(name)))
  circle.setAttribute('cx', x + size / 2)
  circle.setAttribute('cy', y + size / 2)
  circle.setAttribute('r', shape[0])
  circle.setAttribute('fill', shape[1])
  circle.setAttribute('stroke', 'black')
  const id = window.target.replace('at-', 'm-')
  const mark = document.getElementById(id) ?? svg.appendChild(document.createElementNS(NS, 'g'))
  mark.id = id
  mark.setAttribute('class', 'mark')
  mark.replaceChildren(circle)
})
let lit = []
let timer
const show = id => {
  for (const [element, name] of lit) element.classList.remove(name)
  lit = []
  for (const name of ['lit', 'hit'])
    for (const other of LIT[id][name]) {
      const element = document.getElementById(other)
      if (element !== null) {
        element.classList.add(name)
        lit.push([element, name])
      }
    }
  svg.classList.add('in-sight')
}
svg.addEventListener('pointerover', event => {
  const label = event.target.closest('.label')
  clearTimeout(timer)
  if (label !== null) timer = setTimeout(() => show(label.id), ${REST})
})`

/** The elements that a line of sight lights up, by the id of the label it starts at. */
function litBy(plan: Plan, layout: MatrixLayout) {
  const all = [...layout.labels.west, ...layout.labels.east, ...layout.labels.north, ...layout.labels.south]
  return Object.fromEntries(
    all.map(label => {
      const { lights } = drawnSight(
        newMemory(),
        sightLine(plan, MATRIX, itemIdSchema.parse(label.id)),
        layout,
      )
      const rows = [...(lights ?? [])]
      const lit = rows.flatMap(([, light]) =>
        [...light.labels].filter(([, state]) => state !== 'off').map(([id]) => `l-${id}`),
      )
      const hits = rows.flatMap(([row, light]) => [...light.hits].map(column => [row, column].join('-')))
      return [`l-${label.id}`, { lit, hit: hits.flatMap(key => [`at-${key}`, `m-${key}`]) }]
    }),
  )
}

function labelGroup({ id, box: own, chip, tile, lines, bars }: Label): string {
  const tiles = [chip, tile].flatMap(each =>
    each === undefined ? [] : [box(each.box), each.line ? svgLine(each.line) : ''],
  )
  return `<g class="label" id="l-${id}"><rect fill="transparent" ${place(own)}/>${tiles.join('')}${bars.map(box).join('')}${lines.map(svgLine).join('')}</g>`
}

function box({ fill, stroke, ...rect }: Box): string {
  const paint = `fill="${fill ? inkValues[fill] : 'none'}" stroke="${stroke ? inkValues[stroke] : 'none'}"`
  return `<rect ${place(rect)} ${paint}/>`
}

function place({ x, y, width, height }: Pick<Box, 'x' | 'y' | 'width' | 'height'>): string {
  return `x="${x}" y="${y}" width="${width}" height="${height}"`
}

function at(row: string, column: string): string {
  return `id="at-${row}-${column}"`
}
