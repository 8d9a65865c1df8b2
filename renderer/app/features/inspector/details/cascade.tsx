import type { Item } from '../../../../../src/domain/item/item.ts'
import { allItemsOf } from '../../../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { byOrder } from '../../../../../src/support/order-key.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { useRecord } from '../record-editing.tsx'
import type { PatchItem } from '../record-editing.tsx'
import { Feeds } from './feeds.tsx'
import { ItemRefs } from './item-refs.tsx'

interface CascadeProps {
  readonly item: Item
  readonly patch: PatchItem
}

/** How an item hangs in the cascade: what it carries out above, whose target it feeds, what it takes the place of. */
export function Cascade({ item, patch }: CascadeProps) {
  const { plan } = useOpenDocument()
  const elsewhere = itemsElsewhere(plan, item)
  return (
    <>
      <ItemRefs
        title={s.deploys}
        hint={elsewhere.length === 0 ? s.noParent : s.deploysHint}
        add={s.addDeploys}
        from={item.matrix}
        ids={item.deploys ?? []}
        candidates={elsewhere}
        write={ids => patch({ deploys: orNull(ids) })}
      />
      <Feeds item={item} candidates={elsewhere} patch={patch} />
      <ItemRefs
        title={s.displaces}
        hint={s.displacesHint}
        add={s.addDisplaces}
        from={item.matrix}
        ids={item.displaces ?? []}
        candidates={itemsBeside(plan, item)}
        write={ids => patch({ displaces: orNull(ids) })}
      />
      {item.kind === 'priority' && <CascadeHere here={item.cascade === 'here'} patch={patch} />}
    </>
  )
}

function CascadeHere({ here, patch }: { readonly here: boolean; readonly patch: PatchItem }) {
  const { fixed } = useRecord()
  return (
    <label className="check">
      <input
        type="checkbox"
        disabled={fixed}
        checked={here}
        onChange={event => patch({ cascade: event.target.checked ? 'here' : null })}
      />
      {s.cascadeHere}
    </label>
  )
}

function itemsBeside(plan: Plan, item: Item): Item[] {
  return allItemsOf(plan, item.matrix)
    .filter(other => other.id !== item.id)
    .sort(byOrder)
}

/** Items of other matrices, those of the parent first. */
function itemsElsewhere(plan: Plan, item: Item): Item[] {
  const parent = plan.tables.matrix.get(item.matrix)?.parent?.matrix
  return [...plan.tables.item.values()]
    .filter(other => other.matrix !== item.matrix && other.setAside === undefined)
    .sort((x, y) => Number(y.matrix === parent) - Number(x.matrix === parent) || byOrder(x, y))
}

function orNull(ids: readonly ItemId[]): ItemId[] | null {
  return ids.length === 0 ? null : [...ids]
}
