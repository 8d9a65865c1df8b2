import { setView } from '../../../store/app.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings } from '../../../strings/inspector.ts'
import { IconButton } from '../../../ui/button.tsx'
import { SideGlyph, sideOf } from '../../../ui/glyphs.tsx'
import './inspector.css'
import { ItemPanel } from './item-panel.tsx'
import { MatrixPanel } from './matrix-panel.tsx'
import { PersonPanel } from './person-panel.tsx'

/** What is selected, with its fields; without a selection, the matrix as a whole. */
export function Inspector() {
  const app = useApp()
  const { plan } = useOpenDocument()
  const selected = useAppState(state => state.view.selected)
  const item = selected && plan.tables.item.get(selected)
  const person = selected && plan.tables.person.get(selected)
  const close = (
    <IconButton
      icon="close"
      label={inspectorStrings.close}
      onClick={() => setView(app, { selected: undefined })}
    />
  )
  if (item)
    return (
      <aside className={`inspector ${sideOf(item.kind)}`} aria-label={inspectorStrings.panel}>
        <header>
          <span className="kind">
            <SideGlyph side={sideOf(item.kind)} size={15} />
            {inspectorStrings.ofKind(inspectorStrings.kinds[item.kind], item.code)}
          </span>
          {item.earlier.length > 0 && (
            <span className="earlier">{inspectorStrings.earlier(item.earlier)}</span>
          )}
          <span className="grow" />
          {close}
        </header>
        <ItemPanel key={item.id} item={item} />
      </aside>
    )
  if (person)
    return (
      <aside className="inspector owner" aria-label={inspectorStrings.panel}>
        <header>
          <span className="kind">
            <SideGlyph side="owner" size={15} />
            {inspectorStrings.ownerKind}
          </span>
          <span className="grow" />
          {close}
        </header>
        <PersonPanel key={person.id} person={person} />
      </aside>
    )
  return <MatrixPanel />
}
