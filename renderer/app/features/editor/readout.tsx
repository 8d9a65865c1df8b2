import { useEffect, useRef } from 'react'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { hueOf, placesFor } from '../../../../src/layout/matrix/places.ts'
import type { SightLine } from '../../../matrix/sight-line.ts'
import { say } from '../../../store/app.ts'
import { clearSight, togglePin } from '../../../store/sight.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { IconButton } from '../../../ui/button.tsx'
import { SideGlyph } from '../../../ui/glyphs.tsx'
import { SightPath } from './sight-path.tsx'
import { sightWords } from './sight-words.ts'

interface ReadoutProps {
  readonly sight: SightLine | undefined
  /** Px from edge to edge. */
  readonly width: number
}

/** The bar above the sheet: at rest the true north, else the line of sight spelled out, which is also announced. */
export function Readout({ sight, width }: ReadoutProps) {
  const matrix = useAppState(state => state.view.matrix)
  if (sight === undefined || matrix === undefined) return <AtRest />
  return <SightBar sight={sight} matrix={matrix} width={width} />
}

function AtRest() {
  const { plan } = useOpenDocument()
  const north = headOf(plan).trueNorth
  return (
    <div className="readout">
      {north !== undefined && <b className="readout-name">{editorStrings.trueNorth}</b>}
      <span className="readout-text">{north ?? editorStrings.hintRest}</span>
    </div>
  )
}

/** Room for what stands beside the chips, and for one chip, in px. */
const BESIDE = 600
const CHIP = 36

interface SightBarProps {
  readonly sight: SightLine
  readonly matrix: NonNullable<Parameters<typeof sightWords>[1]>
  readonly width: number
}

function SightBar({ sight, matrix, width }: SightBarProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const pinned = useAppState(state => state.view.pinned)
  const selected = useAppState(state => state.view.selected)
  const words = sightWords(plan, matrix, sight)
  const kept = sight.start === pinned || sight.start === selected
  const { item } = words
  const hue = item === undefined ? 'owner' : hueOf(item.kind)
  const side = item === undefined ? 'owner' : placesFor(headOf(plan).arrangement).sides[item.kind]
  const isPinned = sight.start === pinned
  useSaidOnce(kept ? sight.start : undefined, words.spoken)
  return (
    <div className="readout" data-region="sight">
      <span className={`kind ${hue}`}>
        <SideGlyph side={side} size={15} />
        {editorStrings.sight}
      </span>
      <SightPath words={words} most={Math.floor((width - BESIDE) / CHIP)} />
      <span className="grow" />
      <IconButton
        icon={isPinned ? 'pin-off' : 'pin'}
        label={editorStrings.pin}
        aria-pressed={isPinned}
        onClick={() => togglePin(app, sight.start)}
      />
      {(pinned ?? selected) !== undefined && (
        <button type="button" className="readout-clear" onClick={() => clearSight(app)}>
          {editorStrings.clear} <kbd>Esc</kbd>
        </button>
      )}
    </div>
  )
}

/** How long a selection rests before its line is read out, so that walking over labels does not chatter; in milliseconds. */
const SETTLED = 400

/** Has the line read out once for each item that it starts from; edits along it say what they do themselves. */
function useSaidOnce(start: string | undefined, words: string): void {
  const app = useApp()
  const latest = useRef(words)
  useEffect(() => {
    latest.current = words
  })
  useEffect(() => {
    if (start === undefined) return
    const timer = setTimeout(() => say(app, latest.current), SETTLED)
    return () => clearTimeout(timer)
  }, [app, start])
}
