import type { ReactNode } from 'react'
import type { MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'

interface LayerProps {
  readonly layout: Pick<MatrixLayout, 'width' | 'height'>
  readonly scale: number
  readonly children: ReactNode
}

/**
 * A part of the sheet as a picture of its own over the whole sheet, for the eye only. The browser paints a picture anew as a
 * whole, so what changes by itself has one to itself.
 */
export function Layer({ layout: { width, height }, scale, children }: LayerProps) {
  return (
    <svg
      className="layer"
      aria-hidden="true"
      width={width * scale}
      height={height * scale}
      viewBox={`0 0 ${width} ${height}`}
    >
      {children}
    </svg>
  )
}
