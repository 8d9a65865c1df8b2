import type { Cut, EndLoss, Weakened } from '../../../../../src/alignment/cut/cut-line.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { cutStrings as s } from '../../../../strings/cut.ts'
import { Chip } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { Meter } from '../../../../ui/meter.tsx'
import { codeIn } from '../item-name.ts'

/** What the line costs, live. */
export function CutLoss({ cut, any }: { readonly cut: Cut; readonly any: boolean }) {
  const around = new Set(cut.ends.flatMap(({ weakened }) => weakened.map(({ item }) => item.id)))
  const ends = new Set(cut.ends.map(({ end }) => end.id))
  const others = [...cut.goals, ...cut.metrics].filter(
    ({ item }) => !around.has(item.id) && !ends.has(item.id),
  )
  return (
    <section className="cut-loss" aria-labelledby="cut-lost">
      <h2 id="cut-lost">{s.lost}</h2>
      {!any && <p className="hint">{s.lostNothing}</p>}
      <ul>
        {cut.ends.map(loss => (
          <EndLine key={loss.end.id} loss={loss} />
        ))}
      </ul>
      {others.length > 0 && (
        <>
          <h3>{s.others}</h3>
          <WeakenedList list={others} />
        </>
      )}
      {cut.stranded.length > 0 && <Stranded items={cut.stranded} />}
      <p className="hint">{s.coverage}</p>
    </section>
  )
}

function EndLine({ loss: { end, before, after, weakened } }: { readonly loss: EndLoss }) {
  const app = useApp()
  const less = after.points < before.points
  return (
    <li className={less ? 'less' : undefined}>
      <button type="button" className="cut-end" onClick={() => goToItem(app, end)}>
        <Chip kind={end.kind} code={end.code} />
        <span>{end.text}</span>
      </button>
      <p>
        {less && <Icon name="arrow-down" size={14} />}
        {s.covered(before, after)}
      </p>
      {less && <Meter value={after.points} was={before.points} />}
      <p className={after.strongest < before.strongest ? 'weaker' : 'hint'}>{s.verdict(before, after)}</p>
      <WeakenedList list={weakened} />
    </li>
  )
}

function WeakenedList({ list }: { readonly list: readonly Weakened[] }) {
  const app = useApp()
  if (list.length === 0) return null
  return (
    <ul className="cut-weakened">
      {list.map(({ item, before, after }) => (
        <li key={item.id}>
          <button type="button" className="go-there" title={item.text} onClick={() => goToItem(app, item)}>
            {s.weakened(item.code, item.kind, before, after)}
          </button>
        </li>
      ))}
    </ul>
  )
}

function Stranded({ items }: { readonly items: readonly Item[] }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  return (
    <>
      <h3>{s.stranded}</h3>
      <ul className="cut-weakened">
        {items.map(item => (
          <li key={item.id}>
            <button type="button" className="go-there" title={item.text} onClick={() => goToItem(app, item)}>
              {s.strandedItem(codeIn(plan, item))}
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
