import type { Matter } from '../../src/exchange/packet/matters.ts'
import { dateText, valueText, withUnit } from '../../src/exchange/packet/words.ts'
import type { Problems } from './draft-problems.ts'
import type { Draft, MilestoneRow } from './draft.ts'
import { usePacket } from './packet-context.tsx'
import { readDue, readTarget } from './readings.ts'
import { Cell, Pick, Rows } from './rows.tsx'

interface MoreProps {
  readonly item: Matter
  readonly draft: Draft
}

const NO_MILESTONE: MilestoneRow = { by: '', value: '' }

/** Values on the way that the reader can commit to: "by June 2027". Each is repeated as it was read. */
export function Milestones({ item, draft, problems }: MoreProps & { readonly problems: Problems }) {
  const { strings, actions } = usePacket()
  return (
    <Rows
      label={strings.counter.milestones}
      rows={draft.milestones}
      empty={NO_MILESTONE}
      problem={problems.milestones}
      onChange={milestones => actions.edit(item, { milestones })}
    >
      {(row, change, wrong) => (
        <>
          <Cell
            label={strings.counter.due}
            value={row.by}
            wrong={wrong && readDue(row.by, strings).kind !== 'value'}
            focusAtStart={row.by === ''}
            onChange={by => change({ by })}
          />
          <Cell
            label={strings.counter.milestoneValue}
            value={row.value}
            wrong={wrong && readTarget(item, row.value).kind !== 'value'}
            onChange={value => change({ value })}
          />
          <MilestoneReading item={item} row={row} />
        </>
      )}
    </Rows>
  )
}

function MilestoneReading({ item, row }: { readonly item: Matter; readonly row: MilestoneRow }) {
  const { strings } = usePacket()
  const [by, value] = [readDue(row.by, strings), readTarget(item, row.value)]
  const words =
    by.kind === 'value' && value.kind === 'value'
      ? strings.counter.readAs(
          strings.summary.milestone(
            withUnit(valueText(value.value, strings), item.unit),
            dateText(by.value, strings),
          ),
        )
      : ''
  return (
    <span className="reading" role="status">
      {words}
    </span>
  )
}

/** Who should own it instead: one of the people in the packet. */
export function OwnerField({ item, draft }: MoreProps) {
  const { packet, strings, actions } = usePacket()
  if (draft.owner === null) return null
  return (
    <Pick
      label={strings.counter.owner}
      value={draft.owner}
      choices={[
        ['', strings.counter.keepOwner],
        ...(packet.people ?? []).map(({ id, name }) => [id, name] as const),
      ]}
      onChange={owner => actions.edit(item, { owner: owner === '' ? null : owner })}
    />
  )
}
