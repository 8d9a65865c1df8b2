import type { Item } from '../../../../src/domain/item/item.ts'
import { LONG_MAX } from '../../../../src/domain/record/values.ts'
import { openDialog } from '../../../store/app.ts'
import { bringBack, removeItem } from '../../../store/edit-items.ts'
import { useApp } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Icon } from '../../../ui/icon.tsx'
import { CommittedField } from './committed-field.tsx'
import { needed, readText } from '../../../store/readers.ts'
import { usePatch } from './record-editing.tsx'

/** What is done with an item as a whole: kept inside, put off to another year, deleted. */
export function ItemActions({ item }: { readonly item: Item }) {
  const patch = usePatch(item)
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
      {item.setAside && (
        <CommittedField
          area
          label={s.setAsideReason}
          field="setAside"
          value={item.setAside.reason}
          read={needed<string>(readText(LONG_MAX))}
          write={reason => patch({ setAside: { reason } })}
        />
      )}
      <ItemButtons item={item} />
    </section>
  )
}

function ItemButtons({ item }: { readonly item: Item }) {
  const app = useApp()
  return (
    <span className="inspector-buttons">
      {item.setAside ? (
        <button type="button" className="link-button" onClick={() => bringBack(app, item)}>
          <Icon name="undo" size={14} />
          {s.bringBack}
        </button>
      ) : (
        <button
          type="button"
          className="link-button"
          onClick={() => openDialog(app, { kind: 'set-aside', items: [item.id] })}
        >
          <Icon name="archive" size={14} />
          {s.setAside}
        </button>
      )}
      <button type="button" className="link-button" onClick={() => removeItem(app, item)}>
        <Icon name="trash" size={14} />
        {s.delete}
      </button>
    </span>
  )
}
