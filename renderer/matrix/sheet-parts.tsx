import { memo } from 'react'
import type { Caption, Centre, Key, MatrixLayout, TitleBlock } from '../../src/layout/matrix/matrix-layout.ts'
import { AreaShape, BoxShape, Line, MarkSymbol, Rules, TileShape } from './draw.tsx'

/** Tints behind the labels and hairlines between the cells. */
export const Ground = memo(function Ground({
  grounds,
  hairlines,
  lit,
}: Pick<MatrixLayout, 'grounds' | 'hairlines'> & { readonly lit: boolean }) {
  return (
    <g aria-hidden="true">
      {!lit && grounds.map((box, at) => <BoxShape key={at} box={box} />)}
      <Rules rules={hairlines} />
    </g>
  )
})

/** The heavy frames of the blocks. */
export const Frames = memo(function Frames({ frames }: Pick<MatrixLayout, 'frames'>) {
  return (
    <g className="frames" aria-hidden="true">
      {frames.map((box, at) => (
        <BoxShape key={at} box={box} />
      ))}
    </g>
  )
})

/** The words above and below the sheet. */
export const Captions = memo(function Captions({ captions }: { readonly captions: readonly Caption[] }) {
  return (
    <g aria-hidden="true">
      {captions.flatMap((caption, at) =>
        caption.lines.map((line, i) => <Line key={`${at} ${i}`} line={line} />),
      )}
    </g>
  )
})

/** The X: four fields with their plates at rest; white with the names along the edges while curves run through it. */
export const CentreDrawing = memo(function CentreDrawing({
  centre,
  lit,
}: {
  readonly centre: Centre
  readonly lit: boolean
}) {
  const { fields, cross, trueNorth } = centre
  return (
    <g className={lit ? 'centre lit' : 'centre'} aria-hidden="true">
      {!lit && fields.map(({ side, area }) => <AreaShape key={side} area={area} />)}
      <g className="cross">
        <Rules rules={cross} />
      </g>
      {fields.map(({ side, plate, edge }) =>
        lit ? (
          edge.map((line, at) => <Line key={`${side} ${at}`} line={line} />)
        ) : (
          <g key={side}>
            <TileShape tile={plate.disc} />
            {plate.lines.map((line, at) => (
              <Line key={at} line={line} />
            ))}
          </g>
        ),
      )}
      {!lit && trueNorth && (
        <>
          <BoxShape box={trueNorth.box} />
          {trueNorth.lines.map((line, at) => (
            <Line key={at} line={line} />
          ))}
        </>
      )}
    </g>
  )
})

/** What codes stand for, below a sheet with numbered labels. Their labels say all of it, so it is not read out again. */
export const KeyDrawing = memo(function KeyDrawing({ words }: { readonly words: Key }) {
  return (
    <g aria-hidden="true">
      {words.boxes.map((box, at) => (
        <BoxShape key={at} box={box} />
      ))}
      {words.lines.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </g>
  )
})

/** The title block: which sheet this is and how to read it. */
export const TitleBlockDrawing = memo(function TitleBlockDrawing({ block }: { readonly block: TitleBlock }) {
  return (
    <g aria-hidden="true">
      <BoxShape box={block.box} />
      {block.boxes.map((box, at) => (
        <BoxShape key={at} box={box} />
      ))}
      <Rules rules={block.rules} />
      {block.marks.map((mark, at) => (
        <MarkSymbol key={at} mark={mark} />
      ))}
      {block.lines.map((line, at) => (
        <Line key={at} line={line} />
      ))}
    </g>
  )
})
