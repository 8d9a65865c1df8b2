import type { Item } from '../../../../../src/domain/item/item.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { IconButton } from '../../../../ui/button.tsx'
import { Select } from '../../../../ui/field.tsx'
import { CommittedField } from '../committed-field.tsx'
import { ItemPicker, codeFrom } from '../item-picker.tsx'
import { fieldText, readNumber } from '../../../../store/readers.ts'
import { useRecord } from '../record-editing.tsx'
import type { PatchItem } from '../record-editing.tsx'
import { RefLine } from './item-refs.tsx'

type Feed = NonNullable<Item['feeds']>[number]
const RULES = ['same', 'sum', 'average', 'share'] as const

interface FeedsProps {
  readonly item: Item
  readonly candidates: readonly Item[]
  readonly patch: PatchItem
}

/** Whose target an item's own target makes up, and by which rule. */
export function Feeds({ item, candidates, patch }: FeedsProps) {
  const { fixed } = useRecord()
  const feeds = item.feeds ?? []
  const write = (next: readonly Feed[]) => patch({ feeds: next.length === 0 ? null : [...next] })
  const replace = (feed: Feed, change: Feed | undefined) =>
    write(feeds.flatMap(one => (one === feed ? (change ?? []) : one)))
  const free = candidates.filter(({ id }) => !feeds.some(feed => feed.item === id))
  return (
    <>
      <h4>{s.feeds}</h4>
      {feeds.length === 0 && <p className="hint">{s.feedsHint}</p>}
      <ul>
        {feeds.map((feed, at) => (
          <FeedRow
            key={feed.item}
            item={item}
            feed={feed}
            at={at}
            replace={change => replace(feed, change)}
          />
        ))}
      </ul>
      {!fixed && candidates.length > 0 && (
        <ItemPicker
          label={s.addFeeds}
          items={free}
          from={item.matrix}
          onChoose={id => write([...feeds, { item: id, rule: 'same' }])}
        />
      )}
    </>
  )
}

interface FeedRowProps {
  readonly item: Item
  readonly feed: Feed
  readonly at: number
  readonly replace: (change: Feed | undefined) => boolean
}

function FeedRow({ item, feed, at, replace }: FeedRowProps) {
  const { plan } = useOpenDocument()
  const { fixed } = useRecord()
  const other = plan.tables.item.get(feed.item)
  if (other === undefined) return null
  return (
    <li>
      <div className="ref-row">
        <RefLine other={other} from={item.matrix} />
        {!fixed && (
          <IconButton
            icon="close"
            size={14}
            label={s.removeRef(codeFrom(plan, other, item.matrix))}
            onClick={() => replace(undefined)}
          />
        )}
      </div>
      <RuleFields feed={feed} at={at} replace={replace} />
    </li>
  )
}

function RuleFields({ feed, at, replace }: Omit<FeedRowProps, 'item'>) {
  const { fixed } = useRecord()
  const { share: _share, ...plain } = feed
  return (
    <div className="fields two">
      <Select
        label={s.rule}
        value={feed.rule}
        disabled={fixed}
        onChange={event =>
          replace({ ...plain, rule: RULES.find(rule => rule === event.target.value) ?? feed.rule })
        }
      >
        {RULES.map(rule => (
          <option key={rule} value={rule}>
            {s.rules[rule]}
          </option>
        ))}
      </Select>
      {feed.rule === 'share' && (
        <CommittedField
          label={s.share}
          field={`feeds.${at}.share`}
          value={fieldText(feed.share)}
          read={readNumber}
          write={share => replace(share === null ? plain : { ...plain, share })}
        />
      )}
    </div>
  )
}
