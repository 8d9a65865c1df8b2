import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { findingKey } from '../../../../../src/alignment/findings/judged.ts'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Button } from '../../../../ui/button.tsx'
import { FindingLine } from './finding-line.tsx'
import type { FindingGroup } from './group-findings.ts'

/** As many findings of a group as are shown at first. */
const SHOWN = 60

/**
 * Findings under their headings. Arrow up and down go from finding to finding; where one goes because it was mended, the focus
 * goes to the one that takes its place.
 */
export function FindingGroups({ groups }: { readonly groups: readonly FindingGroup[] }) {
  const frame = useRef<HTMLDivElement>(null)
  const last = useRef(0)
  useEffect(() => {
    if (document.activeElement !== document.body || last.current < 0) return
    const all = placesIn(frame.current)
    all[Math.min(last.current, all.length - 1)]?.focus()
  }, [groups])
  const note = () => {
    const line = document.activeElement?.closest('li.finding')?.querySelector<HTMLElement>('.finding-go')
    last.current = line ? placesIn(frame.current).indexOf(line) : -1
  }
  return (
    <div ref={frame} onKeyDown={walk} onFocus={note}>
      {groups.map(group => (
        <Group key={group.key} group={group} />
      ))}
    </div>
  )
}

function Group({ group: { key, title, findings } }: { readonly group: FindingGroup }) {
  const [shown, setShown] = useState(SHOWN)
  const more = findings.length - shown
  return (
    <section className="finding-group" aria-labelledby={`findings-${key}`}>
      <h2 id={`findings-${key}`}>
        {title} <span>{findings.length}</span>
      </h2>
      <ul className="findings">
        {findings.slice(0, shown).map((finding, at) => (
          <FindingLine key={keyAt(findings, at)} finding={finding} />
        ))}
      </ul>
      {more > 0 && <Button onClick={() => setShown(shown + 5 * SHOWN)}>{s.more(more)}</Button>}
    </section>
  )
}

/** Several findings may be about the same thing, such as two questions on one item. */
function keyAt(findings: FindingGroup['findings'], at: number): string {
  const finding = findings[at]
  return finding === undefined ? String(at) : `${findingKey(finding)} ${finding.message}`
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || !(event.target instanceof HTMLElement) || event.target.closest('dialog')) return
  const line = event.target.closest('li.finding')?.querySelector<HTMLElement>('.finding-go')
  const all = placesIn(event.currentTarget)
  const next = line && all[all.indexOf(line) + by]
  if (!next) return
  event.preventDefault()
  next.focus()
}

function placesIn(frame: HTMLElement | null): HTMLElement[] {
  return [...(frame?.querySelectorAll<HTMLElement>('.finding-go') ?? [])]
}
