import { useMemo } from 'react'
import type { Cut } from '../../../../../src/alignment/cut/cut-line.ts'
import type { End, Reach } from '../../../../../src/alignment/cut/reach.ts'
import type { ChainStrength } from '../../../../../src/alignment/chain.ts'
import type { Priority } from '../../../../../src/domain/item/item.ts'
import { rolesOn } from '../../../../../src/domain/plan/queries.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { cutStrings as s } from '../../../../strings/cut.ts'
import { Chip } from '../../../../ui/glyphs.tsx'
import { StrengthGlyph } from '../strength-glyph.tsx'
import { CutHandle } from './cut-handle.tsx'

interface CutListProps {
  readonly reach: Reach
  readonly list: readonly Priority[]
  /** How many stand above the line. */
  readonly kept: number
  readonly cut: Cut
  /** Puts the line below so many. */
  readonly onMove: (kept: number) => void
}

/** What stays, the line, and what does not. */
export function CutList({ reach, list, kept, cut, onMove }: CutListProps) {
  const reached = useMemo(() => endsByPriority(reach), [reach])
  const rows = (part: readonly Priority[], label: string) => (
    <>
      <h2>{label}</h2>
      <ol aria-label={label}>
        {part.map(priority => (
          <CutRow key={priority.id} priority={priority} reached={reached.get(priority.id) ?? []} />
        ))}
      </ol>
    </>
  )
  return (
    <div className="cut-list">
      {rows(list.slice(0, kept), s.kept(kept))}
      <CutHandle list={list} kept={kept} cut={cut} onMove={onMove} />
      <div className="cut-below">{rows(list.slice(kept), s.below(list.length - kept))}</div>
    </div>
  )
}

interface Reached {
  readonly end: End['item']
  readonly value: ChainStrength
}

function endsByPriority({ ends }: Reach): ReadonlyMap<ItemId, readonly Reached[]> {
  const found = new Map<ItemId, Reached[]>()
  for (const { item, by } of ends)
    for (const { priority, value } of by)
      found.set(priority, [...(found.get(priority) ?? []), { end: item, value }])
  return found
}

function CutRow({
  priority,
  reached,
}: {
  readonly priority: Priority
  readonly reached: readonly Reached[]
}) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const lead = rolesOn(plan, priority.id).find(({ role }) => role === 'accountable')
  const name = lead && plan.tables.person.get(lead.person)?.name
  return (
    <li className="cut-row" data-cut-row>
      <button type="button" onClick={() => goToItem(app, priority)}>
        <Chip kind="priority" code={priority.code} />
        <span>{priority.text}</span>
      </button>
      <span className="cut-facts">
        <span>{name === undefined ? s.noLead : s.led(name)}</span>
        {reached.length === 0 && <span>{s.reachesNothing}</span>}
        {reached.map(({ end, value }) => (
          <span key={end.id} className="cut-reach">
            <StrengthGlyph strength={value} size={11} />
            {end.code}
          </span>
        ))}
      </span>
    </li>
  )
}
