import { memo, useEffect, useRef, useState } from 'react'
import type { CSSProperties, RefObject } from 'react'
import type { Label, MatrixLayout } from '../../src/layout/matrix/matrix-layout.ts'
import { CENTRE } from './grid-model.ts'
import type { LabelLight, RowLight } from './sight-view.ts'

interface FrozenProps {
  readonly layout: MatrixLayout
  readonly scale: number
  readonly lights: ReadonlyMap<string, RowLight> | undefined
}

/** How much of a label a copy shows, in px: along the rows, and up the columns. */
const LENGTH = { row: 200, column: 124 } as const

/**
 * Copies of the labels that stay at the edge of the canvas while the labels themselves are scrolled out, so that a large sheet can
 * be read. The browser keeps them there (`position: sticky`); nothing runs while the sheet scrolls. For the eye and the pointer
 * only: a click goes to the label itself.
 */
export function FrozenLabels(props: FrozenProps) {
  const { layout } = props
  const labels = Object.values(layout.labels).flat()
  return (
    <>
      <Band {...props} way="column" labels={labels.filter(label => label.turned)} />
      <Band {...props} way="row" labels={labels.filter(label => !label.turned)} />
    </>
  )
}

interface BandProps extends FrozenProps {
  readonly way: keyof typeof LENGTH
  readonly labels: readonly Label[]
}

function Band({ way, labels, layout, scale, lights }: BandProps) {
  const place = useRef<HTMLDivElement>(null)
  const away = useAway(place, way)
  const { box } = layout.centre
  const real = way === 'row' ? box.width * scale : box.height * scale
  const length = Math.min(real, LENGTH[way])
  // The code stands at the foot of a column and at the head of a row.
  const start = way === 'row' ? box.x * scale : (box.y + box.height) * scale - length
  const [before, along]: [CSSProperties, CSSProperties] =
    way === 'row' ? [{ width: start }, { width: length }] : [{ height: start }, { height: length }]
  return (
    <div className={`frozen ${way}`} aria-hidden="true">
      <div
        ref={place}
        className="frozen-place"
        style={way === 'row' ? { left: start, ...along } : { top: start, ...along }}
      />
      <div className="frozen-before" style={before} />
      <div className={away ? 'frozen-band' : 'frozen-band here'} style={along}>
        {away &&
          labels.map(label => (
            <Copy
              key={label.id}
              label={label}
              light={lights?.get(way === 'row' ? label.id : CENTRE)?.labels.get(label.id)}
              scale={scale}
              size={Math.max(11, layout.sizes.label * scale)}
            />
          ))}
      </div>
    </div>
  )
}

interface CopyProps {
  readonly label: Label
  readonly light: LabelLight | undefined
  readonly scale: number
  readonly size: number
}

/** Kept while an edit or a move of the cursor changes nothing about its label. */
const Copy = memo(function Copy({
  label: { id, box, turned, hue, chip, tile, full },
  light,
  scale,
  size,
}: CopyProps) {
  const style: CSSProperties = turned
    ? { left: box.x * scale, width: box.width * scale, fontSize: size }
    : { top: box.y * scale, height: box.height * scale, fontSize: size }
  return (
    <div
      className={`frozen-label ${hue} ${light ?? ''}`}
      data-row={turned ? CENTRE : id}
      data-column={turned ? id : CENTRE}
      style={style}
    >
      <b>{(chip ?? tile)?.line?.runs.map(run => run.text)}</b>
      <span>{full.split('\n', 1)}</span>
    </div>
  )
})

/** Whether the place of the labels that the copy shows is scrolled out, wholly or in part. */
function useAway(place: RefObject<HTMLElement | null>, way: BandProps['way']): boolean {
  const [away, setAway] = useState(false)
  useEffect(() => {
    const element = place.current
    const root = element?.closest('.desk') ?? null
    if (element === null || root === null) return
    // Only the way along which the band is kept in view counts.
    const rootMargin = way === 'row' ? `${FAR}px 0px` : `0px ${FAR}px`
    const watch = ([entry]: IntersectionObserverEntry[]) => {
      if (entry !== undefined) setAway(entry.intersectionRatio < WHOLE)
    }
    const observer = new IntersectionObserver(watch, { root, rootMargin, threshold: [0, WHOLE] })
    observer.observe(element)
    return () => observer.disconnect()
  }, [place, way])
  return away
}

/** Farther than any sheet reaches, in px. */
const FAR = 100_000
/** Places are not whole pixels. */
const WHOLE = 0.97

/** Whether something happened to a copy of a label. */
export function isFrozen(target: EventTarget): boolean {
  return target instanceof Element && target.closest('.frozen') !== null
}
