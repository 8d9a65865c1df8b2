import { memo } from 'react'
import type { Cell, Label, MatrixLayout, PlacedMark } from '../../src/layout/matrix/matrix-layout.ts'
import { gridStrings } from '../strings/grid.ts'
import { BoxShape, Line, MarkSymbol, Rules, TileShape } from './draw.tsx'
import { CENTRE } from './grid-model.ts'
import { cellName } from './names.ts'
import type { Names } from './names.ts'
import type { RowLetters } from './row-letters.ts'
import type { LabelModel, RowModel } from './row-models.ts'
import type { LabelLight, RowLight } from './sight-view.ts'

/** The id of a place in the page, by which the focus finds it. */
export function placeId(row: string, column: string): string {
  return `at-${row}-${column}`
}

/** Up to so many cells every one of them is an element. */
const MOST_CELLS = 3000

/**
 * Whether a sheet has so many cells that empty ones get an element in the row of the cursor only: there the keyboard and screen
 * readers need them. The pointer finds the others by their place.
 */
export function isSparse({ blocks }: MatrixLayout): boolean {
  return blocks.reduce((sum, block) => sum + block.cells.length, 0) > MOST_CELLS
}

interface RowProps {
  readonly model: RowModel
  readonly index: number
  /** Whether empty cells are left out, unless the row is that of the cursor. */
  readonly sparse: boolean
  /** Of the sheet, in px of the layout. */
  readonly width: number
  readonly scale: number
  /** Whether marks are squares of three sizes, where their shapes would be too small to tell. */
  readonly squares: boolean
  readonly names: Names
  /** What the names of labels say besides, by id. */
  readonly notes: Names | undefined
  /** The column of this row that Tab enters the grid at. */
  readonly active: string | undefined
  readonly light: RowLight | undefined
  /** The columns of this row that are selected. */
  readonly selected: ReadonlySet<string> | undefined
  /** The letters over its cells, while they are on. */
  readonly letters: RowLetters | undefined
}

/**
 * A row of cells with its label, or the row of labels between them. Draws again only when something in it has changed, and as a
 * picture of its own, so that the browser too paints nothing but this row.
 */
export const GridRow = memo(function GridRow({ model, index, width, scale, ...parts }: RowProps) {
  const { top, height } = model
  return (
    <svg
      className="row"
      role="row"
      aria-rowindex={index + 1}
      width={width * scale}
      height={height * scale}
      viewBox={`0 ${top} ${width} ${height}`}
      style={{ top: top * scale }}
    >
      <RowLabels model={model} {...parts} />
      <RowCells model={model} {...parts} />
    </svg>
  )
})

type PartProps = Omit<RowProps, 'index' | 'width' | 'scale'>

function RowLabels({ model: { line, labels }, sparse, names, notes, active, light, selected }: PartProps) {
  return labels.map(({ column, model }) => (
    <LabelCell
      key={column}
      row={line.id}
      column={column}
      model={model}
      name={names.get(line.side === 'centre' ? column : line.id)}
      note={notes?.get(line.side === 'centre' ? column : line.id)}
      active={active === column}
      light={light?.labels.get(line.side === 'centre' ? column : line.id)}
      selected={selected?.has(column) ?? false}
      stroked={sparse}
    />
  ))
}

function RowCells(props: PartProps) {
  const { model, sparse, squares, names, active, light, selected, letters } = props
  const { line, cells } = model
  const whole = !sparse || active !== undefined
  return cells.map(
    ({ cell, mark, index }) =>
      (whole || mark !== undefined) && (
        <MarkCell
          key={cell.column}
          cell={cell}
          mark={mark}
          squares={squares}
          index={index}
          name={nameOf(cell, mark, names, line.side === 'owner')}
          active={active === cell.column}
          hit={light?.hits.has(cell.column) ?? false}
          selected={selected?.has(cell.column) ?? false}
          letter={letters?.get(cell.column)}
        />
      ),
  )
}

/** Roles are read from the priority to the person also where people are rows. */
function nameOf(
  { row, column, block }: Cell,
  mark: PlacedMark | undefined,
  names: RowProps['names'],
  turned: boolean,
): string {
  const [first, second] = turned ? [column, row] : [row, column]
  return cellName(names.get(first) ?? '', names.get(second) ?? '', mark, block === 'owner')
}

interface MarkCellProps {
  readonly squares: boolean
  readonly index: number
  readonly cell: Cell
  readonly mark: PlacedMark | undefined
  readonly name: string
  readonly active: boolean
  readonly hit: boolean
  readonly selected: boolean
  /** The key that sets this cell while letters are on. */
  readonly letter: string | undefined
}

const MarkCell = memo(function MarkCell(props: MarkCellProps) {
  const { index, cell, mark, squares, name, active, hit, selected, letter } = props
  const { row, column, x, y, width, height } = cell
  return (
    <g
      role="gridcell"
      id={placeId(row, column)}
      className={hit ? 'cell hit' : 'cell'}
      data-row={row}
      data-column={column}
      aria-colindex={index}
      tabIndex={active ? 0 : -1}
      aria-label={name}
      aria-selected={selected || undefined}
      aria-description={letter && gridStrings.letter(letter)}
    >
      <rect className="target" x={x} y={y} width={width} height={height} />
      {mark && <Marks mark={mark} squares={squares} />}
    </g>
  )
})

/** Kept while a cell only lights up or takes the focus. */
const Marks = memo(function Marks({
  mark,
  squares,
}: Pick<MarkCellProps, 'squares'> & { readonly mark: PlacedMark }) {
  return mark.marks.map(each => <MarkSymbol key={each.shape} mark={each} square={squares} />)
})

interface LabelCellProps {
  readonly row: string
  readonly column: string
  readonly model: LabelModel
  readonly name: string | undefined
  /** What its name says besides. */
  readonly note: string | undefined
  readonly active: boolean
  readonly light: LabelLight | undefined
  readonly selected: boolean
  /** Whether a lit label is bold by a stroke: setting hundreds of them in another face takes longer than a hover. */
  readonly stroked: boolean
}

const LabelCell = memo(function LabelCell(props: LabelCellProps) {
  const { row, column, model, name, note, active, light, selected, stroked } = props
  const { box } = model.kind === 'label' ? model.label : model.open
  const hue = model.kind === 'label' ? model.label.hue : ''
  const lit = light === 'lit' || light === 'selected'
  const spoken = model.kind === 'label' ? labelName(model.label, name, note) : model.open.full
  return (
    <g
      role={column === CENTRE ? 'rowheader' : 'columnheader'}
      id={placeId(row, column)}
      className={`label ${hue} ${light ?? ''}${lit && stroked ? ' stroked' : ''}`}
      data-row={row}
      data-column={column}
      tabIndex={active ? 0 : -1}
      aria-label={spoken}
      aria-selected={selected || undefined}
    >
      {isCut(model) && <title>{spoken}</title>}
      <rect className="target" x={box.x} y={box.y} width={box.width} height={box.height} />
      {model.kind === 'label' ? (
        <LabelDrawing label={model.label} bold={lit && !stroked} />
      ) : (
        model.open.lines.map((each, at) => <Line key={at} line={each} />)
      )}
    </g>
  )
})

interface DrawingProps {
  readonly label: Label
  readonly bold: boolean
}

const LabelDrawing = memo(function LabelDrawing({ label, bold }: DrawingProps) {
  const { chip, tile, lines, bars, flag } = label
  return (
    <>
      {chip && <TileShape tile={chip} />}
      {tile && <TileShape tile={tile} />}
      {bars.map((bar, at) => (
        <BoxShape key={at} box={bar} />
      ))}
      {lines.map((each, at) => (
        <Line key={at} line={each} bold={bold && at < nameLines(label)} />
      ))}
      {flag && (
        <g className="flag">
          <BoxShape box={flag.box} />
          <Rules rules={flag.strokes} />
        </g>
      )}
    </>
  )
})

/** The lines of the name, which light up bold; figures and departments below it stay as they are. */
function nameLines({ lines }: Label): number {
  const below = lines.findIndex(line => line.ink !== 'ink-1')
  return below < 0 ? lines.length : below
}

/** "M3 Scrap rate, 4.1 → 2.4 % of output": code, everything that the label says, and its warning. */
function labelName({ chip, full, flag }: Label, name = '', note?: string): string {
  const code = chip === undefined ? '' : name.slice(0, name.indexOf(' ') + 1)
  const warning = flag === undefined ? '' : `, ${gridStrings.flags[flag.kind]}`
  return code + full.replaceAll('\n', ', ') + warning + (note === undefined ? '' : `, ${note}`)
}

function isCut(model: LabelModel): boolean {
  return model.kind === 'label' ? model.label.cut : model.open.cut
}
