import type { Cut } from '../../../../../src/alignment/cut/cut-line.ts'
import { limitOf } from '../../../../../src/alignment/findings/limits.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { cutStrings as s } from '../../../../strings/cut.ts'
import { Icon } from '../../../../ui/icon.tsx'
import { Meter } from '../../../../ui/meter.tsx'

/** Whom the line relieves, live. */
export function CutFreed({ cut: { freed } }: { readonly cut: Cut }) {
  const { plan } = useOpenDocument()
  const limit = limitOf(plan, 'load')
  const sum = freed.reduce((all, { before, after }) => all + before - after, 0)
  const most = Math.max(limit, ...freed.map(({ before }) => before))
  return (
    <section className="cut-loss" aria-labelledby="cut-freed">
      <h2 id="cut-freed">
        {s.freed} {sum > 0 && <span>{s.freedSum(sum)}</span>}
      </h2>
      {freed.length === 0 && <p className="hint">{s.freedNothing}</p>}
      <ul>
        {freed.map(({ person, before, after }) => (
          <li key={person.id}>
            <p>
              {after > limit && <Icon name="weight" size={14} />}
              {s.freedOf(person.name, before, after, limit)}
            </p>
            <Meter value={after} was={before} limit={limit} most={most} />
          </li>
        ))}
      </ul>
    </section>
  )
}
