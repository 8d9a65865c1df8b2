import type { ReactNode } from 'react'
import { listNames } from '../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import type { ItemId, PersonId } from '../../../../src/domain/record/ids.ts'
import type { Label, LabelPlace } from '../../../../src/layout/matrix/matrix-layout.ts'
import { hueOf, placesFor } from '../../../../src/layout/matrix/places.ts'
import { togglePin } from '../../../store/sight.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { editorStrings } from '../../../strings/editor.ts'
import { inspectorStrings } from '../../../strings/inspector.ts'
import { IconButton } from '../../../ui/button.tsx'
import { SideGlyph } from '../../../ui/glyphs.tsx'
import { closePanel } from './close-panel.ts'
import './inspector.css'
import './parts.css'
import { ItemPanel } from './item-panel.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { PersonPanel } from './person-panel.tsx'

/** What is selected, with its fields; without a selection, the matrix as a whole. */
export function Inspector() {
  const { plan } = useOpenDocument()
  const head = headOf(plan)
  const names = listNames(head)
  const selected = useAppState(state => state.view.selected)
  const item = selected && plan.tables.item.get(selected)
  if (item)
    return (
      <Panel
        id={item.id}
        hue={hueOf(item.kind)}
        side={placesFor(head.arrangement).sides[item.kind]}
        kind={inspectorStrings.ofKind(names[item.kind] ?? inspectorStrings.kinds[item.kind], item.code)}
        note={item.earlier.length > 0 ? inspectorStrings.earlier(item.earlier) : undefined}
      >
        <ItemPanel key={item.id} item={item} />
      </Panel>
    )
  const person = selected && plan.tables.person.get(selected)
  if (person)
    return (
      <Panel id={person.id} hue="owner" side="owner" kind={names.owner ?? inspectorStrings.ownerKind}>
        <PersonPanel key={person.id} person={person} />
      </Panel>
    )
  return <MatrixPanel />
}

interface PanelProps {
  readonly id: ItemId | PersonId
  readonly hue: Label['hue']
  readonly side: LabelPlace
  readonly kind: string
  readonly note?: string
  readonly children: ReactNode
}

function Panel({ id, hue, side, kind, note, children }: PanelProps) {
  const app = useApp()
  return (
    <aside
      className={`inspector ${hue}`}
      aria-label={inspectorStrings.panel}
      data-region="inspector"
      onKeyDown={event => {
        if (event.key === 'Escape' && !event.defaultPrevented) closePanel(app)
      }}
    >
      <header>
        <h2 className="kind">
          <SideGlyph side={side} size={15} />
          {kind}
        </h2>
        {note !== undefined && <span className="earlier">{note}</span>}
        <span className="grow" />
        <PinButton id={id} />
        <IconButton icon="close" label={inspectorStrings.close} onClick={() => closePanel(app)} />
      </header>
      {children}
    </aside>
  )
}

/** Keeps the line of sight of what is selected while other things are looked at. */
function PinButton({ id }: Pick<PanelProps, 'id'>) {
  const app = useApp()
  const isPinned = useAppState(state => state.view.pinned === id)
  return (
    <IconButton
      icon={isPinned ? 'pin-off' : 'pin'}
      label={editorStrings.pin}
      aria-pressed={isPinned}
      onClick={() => togglePin(app, id)}
    />
  )
}
