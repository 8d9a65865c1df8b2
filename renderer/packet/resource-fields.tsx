import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { Problems } from './draft-problems.ts'
import { hasText } from './draft.ts'
import type { ConditionRow, Draft, NeedRow } from './draft.ts'
import { usePacket } from './packet-context.tsx'
import { Cell, Pick, Rows } from './rows.tsx'

interface ResourceProps {
  readonly item: Matter
  readonly draft: Draft
  readonly problems: Problems
}

const KINDS = ['people', 'money', 'training', 'equipment'] as const
const NO_NEED: NeedRow = { kind: 'people', has: '', needs: '' }
const NO_CONDITION: ConditionRow = { what: '', from: '', by: '' }

/** What an item takes, and what others have to do for it. */
export function ResourceFields(props: ResourceProps) {
  return (
    <>
      <Needs {...props} />
      <Conditions {...props} />
    </>
  )
}

function Needs({ item, draft, problems }: ResourceProps) {
  const { strings, actions } = usePacket()
  const { needs: n } = strings
  return (
    <Rows
      label={n.label}
      rows={draft.needs}
      empty={NO_NEED}
      problem={problems.needs}
      onChange={needs => actions.edit(item, { needs })}
    >
      {(row, change, wrong) => (
        <>
          <Pick
            label={n.kind}
            value={row.kind}
            choices={KINDS.map(kind => [kind, n.kinds[kind]])}
            onChange={kind => change({ kind: KINDS.find(one => one === kind) ?? 'people' })}
          />
          <Cell label={n.has} value={row.has} onChange={has => change({ has })} />
          <Cell
            label={n.needs}
            value={row.needs}
            wrong={wrong && !hasText(row.has) && !hasText(row.needs)}
            focusAtStart
            onChange={needs => change({ needs })}
          />
        </>
      )}
    </Rows>
  )
}

function Conditions({ item, draft, problems }: ResourceProps) {
  const { strings, actions } = usePacket()
  const { conditions: c } = strings
  return (
    <Rows
      label={c.label}
      rows={draft.conditions}
      empty={NO_CONDITION}
      problem={problems.conditions}
      onChange={conditions => actions.edit(item, { conditions })}
    >
      {(row, change, wrong) => (
        <>
          <Cell
            label={c.what}
            value={row.what}
            wrong={wrong && !hasText(row.what)}
            focusAtStart
            onChange={what => change({ what })}
          />
          <Cell label={c.from} value={row.from} onChange={from => change({ from })} />
          <Cell
            label={c.by}
            value={row.by}
            wrong={wrong && hasText(row.what)}
            onChange={by => change({ by })}
          />
        </>
      )}
    </Rows>
  )
}
