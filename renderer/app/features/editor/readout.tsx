import { Fragment } from 'react'
import type { SightLine } from '../../../matrix/sight-line.ts'
import type { ItemKind } from '../../../../src/domain/item/item.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { setView } from '../../../store/app.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { Chip, SideGlyph, sideOf } from '../../../ui/glyphs.tsx'
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
      <span className={`kind ${way.side}`}>
        <SideGlyph side={way.side} size={15} />
        {editorStrings.sight}
      </span>
      <span className="path" aria-hidden="true">
        {way.kind && <Chip kind={way.kind} code={way.code} on />}
        <b>{way.name}</b>
        {way.steps.map(step => (
          <Fragment key={step.kind}>
            <Icon name="chevron-right" size={14} />
            {step.codes.slice(0, MOST).map(code => (
              <Chip key={code} kind={step.kind} code={code} on />
            ))}
            {step.codes.length > MOST && <span>+{step.codes.length - MOST}</span>}
          </Fragment>
        ))}
      </span>
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

/** Chips of one list that still fit the bar. */
const MOST = 8

interface Step {
  readonly kind: ItemKind
  readonly codes: readonly string[]
}

function wayOf(plan: Plan, sight: SightLine) {
  const item = plan.tables.item.get(sight.start)
  const person: Person | undefined = plan.tables.person.get(sight.start)
  const name = item?.text ?? person?.name ?? ''
  const codesOf = (kind: ItemKind) => sight.items[kind].flatMap(id => plan.tables.item.get(id)?.code ?? [])
  const order = item?.kind === 'breakthrough' ? UP.toReversed() : UP
  const steps: Step[] = order
    .filter(kind => kind !== item?.kind)
    .map(kind => ({ kind, codes: codesOf(kind) }))
    .filter(step => step.codes.length > 0)
  const spelled = [item?.code, name, ...steps.map(step => step.codes.join(', '))].filter(Boolean)
  return {
    kind: item?.kind,
    code: item?.code ?? '',
    name,
    side: item === undefined ? ('owner' as const) : sideOf(item.kind),
    steps,
    spoken:
      steps.length === 0
        ? editorStrings.noSight(name)
        : editorStrings.sightOf(spelled.join(` ${editorStrings.to} `)),
  }
}
