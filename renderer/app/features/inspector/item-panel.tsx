import type { Item } from '../../../../src/domain/item/item.ts'
import { LONG_MAX, TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { CommittedField } from './committed-field.tsx'
import { ItemActions } from './item-actions.tsx'
import { ItemDetails } from './item-details.tsx'
import { LinksSection } from './links-section.tsx'
import { DateFields, MeasureFields, TargetLine } from './measure-fields.tsx'
import { MetricFields, PerspectiveField } from './metric-fields.tsx'
import { fieldText, readNumber, readRequired, readText } from '../../../store/readers.ts'
import { RecordProvider, usePatch, useRecord } from './record-editing.tsx'
import type { PatchItem } from './record-editing.tsx'
import { RolesSection } from './roles-section.tsx'

interface PartProps {
  readonly item: Item
  readonly patch: PatchItem
}

/** The fields of an item, what matters first; its links; and what can be done with it as a whole. */
export function ItemPanel({ item }: { readonly item: Item }) {
  const patch = usePatch(item)
  const parts = { item, patch }
  return (
    <RecordProvider value={item.id}>
      <div className="inspector-scroll">
        <section className="inspector-title">
          <CommittedField
            area
            label={s.text}
            field="text"
            value={item.text}
            read={readRequired(TEXT_MAX)}
            write={text => patch({ text })}
          />
        </section>
        <FirstFields {...parts} />
        <section>
          <CommittedField
            area
            label={s.why}
            field="why"
            placeholder={s.whyHint}
            value={item.why ?? ''}
            read={readText(LONG_MAX)}
            write={why => patch({ why })}
          />
        </section>
        <LinksSection item={item} />
        {item.kind === 'priority' && <RolesSection item={item} />}
        <ItemDetails {...parts} />
        <LastPart item={item} />
      </div>
    </RecordProvider>
  )
}

function FirstFields({ item, patch }: PartProps) {
  return (
    <section className="fields">
      {item.kind === 'metric' && <MetricFields metric={item} patch={patch} />}
      <MeasureFields item={item} patch={patch} />
      {item.kind === 'metric' && <PerspectiveField metric={item} patch={patch} />}
      {item.kind === 'goal' && (
        <CommittedField
          label={s.weight}
          field="weight"
          value={fieldText(item.weight)}
          read={readNumber}
          write={weight => patch({ weight })}
        />
      )}
      <TargetLine item={item} />
      <DateFields item={item} patch={patch} />
    </section>
  )
}

function LastPart({ item }: { readonly item: Item }) {
  const { fixed } = useRecord()
  return fixed ? null : <ItemActions item={item} />
}
