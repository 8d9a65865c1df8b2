import { useEffect, useMemo, useRef } from 'react'
import type { KeyboardEvent, RefObject } from 'react'
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
  /** Moves a priority of the sheet; undefined where the list has another order, or nothing may change. */
  readonly onReorder: ((priority: Priority, by: 1 | -1) => void) | undefined
}

/** What stays, the line, and what does not. */
export function CutList({ reach, list, kept, cut, onMove, onReorder }: CutListProps) {
  const reached = useMemo(() => endsByPriority(reach), [reach])
  const [root, follow] = useFocusAfterMove()
  const reorder =
    onReorder &&
    ((priority: Priority, by: 1 | -1) => {
      follow(priority.id)
      onReorder(priority, by)
    })
  const rows = (part: readonly Priority[], label: string) => (
    <>
      <h2>{label}</h2>
      <ol aria-label={label}>
        {part.map(priority => (
          <CutRow
            key={priority.id}
            priority={priority}
            reached={reached.get(priority.id) ?? []}
            onReorder={reorder}
          />
        ))}
      </ol>
    </>
  )
  return (
    <div className="cut-list" ref={root}>
      {rows(list.slice(0, kept), s.kept(kept))}
      <CutHandle list={list} kept={kept} cut={cut} onMove={onMove} />
      <div className="cut-below">{rows(list.slice(kept), s.below(list.length - kept))}</div>
    </div>
  )
}

/** A priority that moves over the line is drawn anew in the other list; the focus goes with it. */
function useFocusAfterMove(): [root: RefObject<HTMLDivElement | null>, follow: (id: ItemId) => void] {
  const root = useRef<HTMLDivElement>(null)
  const wanted = useRef<ItemId>(undefined)
  useEffect(() => {
    if (wanted.current === undefined) return
    const row = `[data-cut-row="${CSS.escape(wanted.current)}"] button`
    wanted.current = undefined
    root.current?.querySelector<HTMLElement>(row)?.focus()
  })
  return [root, id => void (wanted.current = id)]
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

interface CutRowProps extends Pick<CutListProps, 'onReorder'> {
  readonly priority: Priority
  readonly reached: readonly Reached[]
}

function CutRow({ priority, reached, onReorder }: CutRowProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const lead = rolesOn(plan, priority.id).find(({ role }) => role === 'accountable')
  const name = lead && plan.tables.person.get(lead.person)?.name
  const press = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined
    if (!event.altKey || by === undefined || onReorder === undefined) return
    event.preventDefault()
    onReorder(priority, by)
  }
  return (
    <li className="cut-row" data-cut-row={priority.id}>
      <button type="button" onClick={() => goToItem(app, priority)} onKeyDown={press}>
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
