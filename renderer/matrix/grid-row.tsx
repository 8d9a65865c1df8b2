import { memo } from 'react'
import type { Cell, Label, PlacedMark } from '../../src/layout/matrix/matrix-layout.ts'
import { gridStrings } from '../strings/grid.ts'
import { BoxShape, Line, MarkSymbol, Rules, TileShape } from './draw.tsx'
import { CENTRE } from './grid-model.ts'
import { cellName } from './names.ts'
import type { LabelModel, RowModel } from './row-models.ts'
import type { LabelLight, RowLight } from './sight-view.ts'

/** The id of a place in the page, by which the focus finds it. */
export function placeId(row: string, column: string): string {
  return `at-${row}-${column}`
}

interface RowProps {
  readonly model: RowModel
  readonly index: number
  readonly names: ReadonlyMap<string, string>
  /** The column of this row that Tab enters the grid at. */
  readonly active: string | undefined
  readonly light: RowLight | undefined
}

/** A row of cells with its label, or the row of labels between them. Draws again only when something in it has changed. */
export const GridRow = memo(function GridRow({ model, index, names, active, light }: RowProps) {
  const { line, labels, cells } = model
  const rowName = names.get(line.id) ?? ''
  return (
    <g role="row" aria-rowindex={index + 1}>
      {labels.map(({ column, model: label }) => (
        <LabelCell
          key={column}
          row={line.id}
          column={column}
          model={label}
          name={names.get(line.side === 'centre' ? column : line.id)}
          active={active === column}
          light={light?.labels.get(line.side === 'centre' ? column : line.id)}
        />
      ))}
      {cells.map(({ cell, mark }) => (
        <MarkCell
          key={cell.column}
          cell={cell}
          mark={mark}
          name={cellName(rowName, names.get(cell.column) ?? '', mark, cell.block === 'owner')}
          active={active === cell.column}
          hit={light?.hits.has(cell.column) ?? false}
        />
      ))}
    </g>
  )
})

interface MarkCellProps {
  readonly cell: Cell
  readonly mark: PlacedMark | undefined
  readonly name: string
  readonly active: boolean
  readonly hit: boolean
}

const MarkCell = memo(function MarkCell({ cell, mark, name, active, hit }: MarkCellProps) {
  const { row, column, x, y, width, height } = cell
  return (
    <g
      role="gridcell"
      id={placeId(row, column)}
      className={hit ? 'cell hit' : 'cell'}
      data-row={row}
      data-column={column}
      tabIndex={active ? 0 : -1}
      aria-label={name}
    >
      <rect className="target" x={x} y={y} width={width} height={height} />
      {mark?.marks.map(each => (
        <MarkSymbol key={each.shape} mark={each} />
      ))}
    </g>
  )
})

interface LabelCellProps {
  readonly row: string
  readonly column: string
  readonly model: LabelModel
  readonly name: string | undefined
  readonly active: boolean
  readonly light: LabelLight | undefined
}

const LabelCell = memo(function LabelCell({ row, column, model, name, active, light }: LabelCellProps) {
  const { box } = model.kind === 'label' ? model.label : model.open
  const hue = model.kind === 'label' ? model.label.hue : ''
  const spoken = model.kind === 'label' ? labelName(model.label, name) : model.open.full
  return (
    <g
      role={column === CENTRE ? 'rowheader' : 'columnheader'}
      id={placeId(row, column)}
      className={`label ${hue} ${light ?? ''}`}
      data-row={row}
      data-column={column}
      tabIndex={active ? 0 : -1}
      aria-label={spoken}
    >
      {isCut(model) && <title>{spoken}</title>}
      <rect className="target" x={box.x} y={box.y} width={box.width} height={box.height} />
      {model.kind === 'label' ? (
        <LabelDrawing label={model.label} bold={light === 'lit' || light === 'selected'} />
      ) : (
        model.open.lines.map((each, at) => <Line key={at} line={each} />)
      )}
    </g>
  )
})

function LabelDrawing({ label, bold }: { readonly label: Label; readonly bold: boolean }) {
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
}

/** The lines of the name, which light up bold; figures and departments below it stay as they are. */
function nameLines({ lines }: Label): number {
  const below = lines.findIndex(line => line.ink !== 'ink-1')
  return below < 0 ? lines.length : below
}

/** "M3 Scrap rate, 4.1 → 2.4 % of output": code, everything that the label says, and its warning. */
function labelName({ chip, full, flag }: Label, name = ''): string {
  const code = chip === undefined ? '' : name.slice(0, name.indexOf(' ') + 1)
  const warning = flag === undefined ? '' : `, ${gridStrings.flags[flag.kind]}`
  return code + full.replaceAll('\n', ', ') + warning
}

function isCut(model: LabelModel): boolean {
  return model.kind === 'label' ? model.label.cut : model.open.cut
}
