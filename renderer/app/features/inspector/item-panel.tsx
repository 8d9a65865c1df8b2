import type { Item, ItemPatch } from '../../../../src/domain/item/item.ts'
import { LONG_MAX, TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { openDialog } from '../../../store/app.ts'
import { removeItem, setItem } from '../../../store/edit-items.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Icon } from '../../../ui/icon.tsx'
import { CommittedField } from './committed-field.tsx'
import { LinksSection } from './links-section.tsx'
import { DateFields, MeasureFields, RangeFields } from './measure-fields.tsx'
import { MetricFields } from './metric-fields.tsx'
import { readRequired, readText } from '../../../store/readers.ts'
import { RolesSection } from './roles-section.tsx'

/** The fields of an item, its links, and what can be done with it as a whole. */
export function ItemPanel({ item }: { readonly item: Item }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const patch = (change: ItemPatch) => setItem(app, item.id, change)
  const common = { fixed, patch }
  return (
    <div className="inspector-scroll">
      <section className="inspector-title">
        <CommittedField
          area
          label={s.text}
          value={item.text}
          read={readRequired(TEXT_MAX)}
          write={text => patch({ text })}
          disabled={fixed}
        />
      </section>
      <section className="fields">
        {item.kind === 'metric' && <MetricFields metric={item} {...common} />}
        <MeasureFields item={item} {...common} />
        <RangeFields item={item} {...common} />
        <DateFields item={item} {...common} />
      </section>
      <section>
        <CommittedField
          area
          label={s.why}
          placeholder={s.whyHint}
          value={item.why ?? ''}
          read={readText(LONG_MAX)}
          write={why => patch({ why })}
          disabled={fixed}
        />
      </section>
      <LinksSection item={item} />
      {item.kind === 'priority' && <RolesSection item={item} />}
      {!fixed && <ItemActions item={item} patch={patch} />}
    </div>
  )
}

interface ItemActionsProps {
  readonly item: Item
  readonly patch: (change: ItemPatch) => void
}

function ItemActions({ item, patch }: ItemActionsProps) {
  const app = useApp()
  return (
    <section className="inspector-actions">
      <label className="check">
        <input
          type="checkbox"
          checked={item.confidential === true}
          onChange={event => patch({ confidential: event.target.checked ? true : null })}
        />
        {s.confidential}
      </label>
      <span className="inspector-buttons">
        <button
          type="button"
          className="link-button"
          onClick={() => openDialog(app, { kind: 'set-aside', items: [item.id] })}
        >
          <Icon name="archive" size={14} />
          {s.setAside}
        </button>
        <button type="button" className="link-button" onClick={() => removeItem(app, item)}>
          <Icon name="trash" size={14} />
          {s.delete}
        </button>
      </span>
    </section>
  )
}
