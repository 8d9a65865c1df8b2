import { Fragment } from 'react'
import type { SightLine } from '../../../matrix/sight-line.ts'
import type { ItemKind } from '../../../../src/domain/item/item.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import type { Label, LabelPlace } from '../../../../src/layout/matrix/matrix-layout.ts'
import { hueOf, placesFor } from '../../../../src/layout/matrix/places.ts'
import { setView } from '../../../store/app.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Chip, SideGlyph } from '../../../ui/glyphs.tsx'
import { Icon } from '../../../ui/icon.tsx'

/** Outward along the ring, from what is measured to why. */
const UP: readonly ItemKind[] = ['metric', 'priority', 'goal', 'breakthrough']

/** The bar above the sheet: at rest the true north, else the line of sight spelled out, which is also announced. */
export function Readout({ sight }: { readonly sight: SightLine | undefined }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const north = headOf(plan).trueNorth
  if (sight === undefined)
    return (
      <div className="readout">
        {north !== undefined && <b className="readout-name">{editorStrings.trueNorth}</b>}
        <span className="readout-text">{north ?? editorStrings.hintRest}</span>
      </div>
    )
  const way = wayOf(plan, sight)
  return (
    <div className="readout">
      <span className={`kind ${way.hue}`}>
        <SideGlyph side={way.side} size={15} />
        {editorStrings.sight}
      </span>
      <Path way={way} />
      <span className="unseen" aria-live="polite">
        {way.spoken}
      </span>
      <span className="grow" />
      <button type="button" className="readout-clear" onClick={() => setView(app, { selected: undefined })}>
        {editorStrings.clear} <kbd>Esc</kbd>
      </button>
    </div>
  )
}

function Path({ way }: { readonly way: Way }) {
  return (
    <span className="path" aria-hidden="true">
      {way.kind && <Chip kind={way.kind} code={way.code} on />}
      <b>{way.name}</b>
      <Steps steps={way.up} />
      {way.below !== '' && <span className="path-word">{way.below}</span>}
      <Steps steps={way.down} bare />
    </span>
  )
}

/** Chips of one list that still fit the bar. */
const MOST = 8

interface StepsProps {
  readonly steps: readonly Step[]
  /** The first step follows a word and needs no arrow. */
  readonly bare?: boolean
}

function Steps({ steps, bare = false }: StepsProps) {
  return steps.map(({ kind, codes }, at) => (
    <Fragment key={kind}>
      {(at > 0 || !bare) && <Icon name="chevron-right" size={14} />}
      {codes.slice(0, MOST).map(code => (
        <Chip key={code} kind={kind} code={code} on />
      ))}
      {codes.length > MOST && <span>+{codes.length - MOST}</span>}
    </Fragment>
  ))
}

interface Step {
  readonly kind: ItemKind
  readonly codes: readonly string[]
}

interface Way {
  readonly kind: ItemKind | undefined
  readonly code: string
  readonly name: string
  readonly hue: Label['hue']
  readonly side: LabelPlace
  /** What it is for, step by step to the breakthroughs. */
  readonly up: readonly Step[]
  /** What moves and measures it. */
  readonly down: readonly Step[]
  /** How what is below stands to it ("measured by"). */
  readonly below: string
  readonly spoken: string
}

function wayOf(plan: Plan, sight: SightLine): Way {
  const item = plan.tables.item.get(sight.start)
  const person: Person | undefined = plan.tables.person.get(sight.start)
  const name = item?.text ?? person?.name ?? ''
  const stepsOf = (kinds: readonly ItemKind[]): Step[] =>
    kinds
      .map(kind => ({
        kind,
        codes: sight.items[kind].flatMap(id => plan.tables.item.get(id)?.code ?? []),
      }))
      .filter(step => step.codes.length > 0)
  // A person stands before the priorities they carry.
  const level = item === undefined ? 0.5 : UP.indexOf(item.kind)
  const up = stepsOf(UP.filter((_, at) => at > level))
  const down = stepsOf(UP.filter((_, at) => at < level).toReversed())
  const spell = (steps: readonly Step[]) =>
    steps.map(step => step.codes.join(', ')).join(` ${editorStrings.to} `)
  const parts = [[item?.code, name].filter(Boolean).join(' '), spell(up)].filter(Boolean)
  const [first] = down
  const below = first === undefined ? '' : editorStrings.below[first.kind]
  const nothing = up.length === 0 && down.length === 0
  return {
    kind: item?.kind,
    code: item?.code ?? '',
    name,
    hue: item === undefined ? 'owner' : hueOf(item.kind),
    side: item === undefined ? 'owner' : placesFor(headOf(plan).arrangement).sides[item.kind],
    up,
    down,
    below,
    spoken: nothing
      ? editorStrings.noSight(name)
      : editorStrings.sightOf(parts.join(` ${editorStrings.to} `), below, spell(down)),
  }
}
