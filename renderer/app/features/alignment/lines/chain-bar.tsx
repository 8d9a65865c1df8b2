import type { ChainStep, SpelledChain } from '../../../../../src/alignment/lines/spelled-chain.ts'
import { spelledChain } from '../../../../../src/alignment/lines/spelled-chain.ts'
import type { Lines } from '../../../../../src/alignment/lines/strengths.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { ItemId } from '../../../../../src/domain/record/ids.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { lineStrings as s } from '../../../../strings/lines.ts'
import { IconButton } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { ItemButton, ItemCode } from '../item-button.tsx'
import { codeIn, nameIn } from '../item-name.ts'
import { StrengthGlyph } from '../strength-glyph.tsx'
import { chainWords, markWords } from './chain-words.ts'
import type { Chosen, PairOf } from './pairs.ts'

interface ChainBarProps {
  readonly lines: Lines
  readonly chosen: Chosen | undefined
  readonly pairOf: PairOf
  /** Where the chain is kept, how to let it go. */
  readonly letGo: (() => void) | undefined
}

/** The strongest chain between a metric and a breakthrough, item by item, with what the direct mark says of it. */
export function ChainBar({ lines, chosen, pairOf, letGo }: ChainBarProps) {
  const { plan } = useOpenDocument()
  if (chosen === undefined)
    return (
      <div className="chain-bar">
        <p className="hint">{s.hint}</p>
      </div>
    )
  const { metric, breakthrough } = chosen
  const chain = spelledChain(plan, lines, metric.id, breakthrough.id)
  const pair = pairOf(metric, breakthrough)
  const mark = markWords(metric, breakthrough, chain, pair)
  return (
    <section className={letGo ? 'chain-bar kept' : 'chain-bar'} aria-label={s.views.chains}>
      <ol className="chain-items">
        <ChainItem plan={plan} id={metric.id} />
        {chain === undefined ? (
          <BrokenStep plan={plan} end={breakthrough} />
        ) : (
          chain.steps.map(step => <ChainItem key={step.to} plan={plan} id={step.to} step={step} />)
        )}
      </ol>
      <p className={pair.disagreement === undefined ? 'chain-words' : 'chain-words apart'}>
        {chainWords(plan, chain)} {mark}
      </p>
      <p className="unseen" aria-live="polite">
        {spoken(plan, metric, chain)}; {chainWords(plan, chain)} {mark}
      </p>
      {letGo && <IconButton icon="close" label={s.clear} onClick={letGo} />}
    </section>
  )
}

function spoken(plan: Plan, metric: Item, chain: SpelledChain | undefined): string {
  const steps = chain?.steps ?? []
  return s.spoken(
    nameIn(plan, metric),
    steps.map(step => {
      const item = plan.tables.item.get(step.to)
      const how = step.by === 'link' ? s.strengths[step.strength] : s.steps[step.by]
      return s.step(how, item === undefined ? '' : codeIn(plan, item))
    }),
  )
}

function ChainItem({
  plan,
  id,
  step,
}: {
  readonly plan: Plan
  readonly id: ItemId
  readonly step?: ChainStep
}) {
  const item = plan.tables.item.get(id)
  if (item === undefined) return null
  return (
    <li>
      {step !== undefined && (
        <span className="chain-step">
          {step.by === 'link' ? <StrengthGlyph strength={step.strength} /> : s.steps[step.by]}
          <Icon name="chevron-right" size={13} />
        </span>
      )}
      <ItemButton item={item} />
    </li>
  )
}

function BrokenStep({ plan, end }: { readonly plan: Plan; readonly end: Item }) {
  return (
    <li className="broken">
      <span className="chain-step">
        <Icon name="unlink" size={14} />
      </span>
      <ItemCode plan={plan} item={end} />
      <span className="chain-end">{end.text}</span>
    </li>
  )
}
