import { useMemo } from 'react'
import { effectsOf } from '../../../../../src/catchball/effect.ts'
import type { Effect } from '../../../../../src/catchball/effect.ts'
import type { Review } from '../../../../../src/catchball/review.ts'
import { peopleOf } from '../../../../../src/domain/plan/queries.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import { itemIdSchema } from '../../../../../src/domain/record/ids.ts'
import { openDialog } from '../../../../store/app.ts'
import { newDraft, raisedTarget, targetIn, uncovered } from '../../../../store/review/draft.ts'
import type { Draft, ParentChoice } from '../../../../store/review/draft.ts'
import { matterKey, stagedTargets } from '../../../../store/review/staging.ts'
import { figureWords } from '../../../../store/review/values.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { reviewStrings as s } from '../../../../strings/review.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { Chip } from '../../../../ui/glyphs.tsx'
import type { Desk } from './use-desk.ts'

interface EffectsProps {
  readonly review: Review
  readonly desk: Desk
  readonly draft: Draft | undefined
  readonly onChange: (news: Partial<Draft>) => void
}

/** What a target does to the targets that it feeds, together with what is staged; computed before anything is decided. */
export function useEffects({
  review,
  desk,
  draft,
}: Pick<EffectsProps, 'review' | 'desk' | 'draft'>): readonly Effect[] {
  const open = useOpenDocument()
  const target = targetIn(review, draft ?? newDraft(review, 'accept'))
  return useMemo(() => {
    if (target === undefined) return []
    const others = stagedTargets(desk.staging, desk.reviews, matterKey(review))
    const id = itemIdSchema.parse(review.item)
    const fed = new Set((open.plan.tables.item.get(id)?.feeds ?? []).map(({ item }) => item))
    return effectsOf(open.plan, new Map([...others, [id, target]])).filter(({ parent }) => fed.has(parent.id))
  }, [open, desk.staging, desk.reviews, review, target])
}

/** The parents of an item with what becomes of them, and what to do where one is left uncovered. */
export function EffectsPart(props: EffectsProps) {
  const effects = useEffects(props)
  if (effects.length === 0) return null
  return (
    <section className="review-part" aria-label={s.effects}>
      <h3>{s.effects}</h3>
      {effects.map(effect => (
        <EffectBlock key={effect.parent.id} effect={effect} {...props} />
      ))}
    </section>
  )
}

function EffectBlock({ effect, review, draft, onChange }: EffectsProps & { readonly effect: Effect }) {
  const app = useApp()
  const { parent } = effect
  const open = uncovered([effect]).length > 0
  const split = {
    kind: 'split' as const,
    item: parent.id,
    ...(typeof parent.target === 'number' ? { target: parent.target } : {}),
  }
  return (
    <div className={open ? 'effect short' : 'effect'}>
      <p>
        <Chip kind={parent.kind} code={parent.code} /> <span>{effectWords(effect)}</span>
      </p>
      {open && draft !== undefined && draft.choice !== 'decline' && (
        <ParentChoices {...{ effect, draft, onChange, name: matterKey(review) }} />
      )}
      {effect.rule !== 'share' && effect.rule !== 'same' && (
        <Button look="quiet" onClick={() => openDialog(app, split)}>
          {s.split(parent.code)}
        </Button>
      )}
    </div>
  )
}

function effectWords(effect: Effect): string {
  const { parent, rule, target, before, after, covered, coveredBefore } = effect
  const { code } = parent
  const figure = (value: number) => (rule === 'share' ? percent(value) : figureWords(value, parent.unit))
  const said =
    rule === 'share'
      ? s.shareEffect(code, percent(before), percent(after))
      : s.effect(code, figure(before), figure(after), figure(target))
  const verdict = covered ? s.coveredStill(code) : s.missing(code, figure(effect.missing))
  return [said, verdict, !covered && !coveredBefore ? s.wasUncovered(code) : ''].filter(Boolean).join(' ')
}

function percent(share: number): string {
  return `${figureWords(Number((share * 100).toFixed(1)))}\u00a0%`
}

interface ParentChoicesProps {
  readonly effect: Effect
  readonly draft: Draft
  readonly onChange: (news: Partial<Draft>) => void
  readonly name: string
}

/** Raise, cover or carry. Source: the catch-ball issue, part 6. */
function ParentChoices({ effect, draft, onChange, name }: ParentChoicesProps) {
  const { plan } = useOpenDocument()
  const { parent } = effect
  const chosen = draft.parents.find(({ item }) => item === parent.id)
  const choose = (choice: ParentChoice) =>
    onChange({ parents: [...draft.parents.filter(({ item }) => item !== parent.id), choice] })
  return (
    <fieldset className="ways">
      <legend className="unseen">{s.missing(parent.code, leftOpen(effect))}</legend>
      {waysOut(effect).map(({ words, choice }) => (
        <label key={choice.way} className="check">
          <input
            type="radio"
            name={`${name} ${parent.id}`}
            checked={chosen?.way === choice.way}
            onChange={() => choose(choice)}
          />
          <span>{words}</span>
        </label>
      ))}
      {chosen?.way === 'cover' && (
        <Choice
          label={s.coveredBy}
          value={chosen.person}
          of={coverers(plan)}
          none={s.keepOpen}
          choose={person => choose(withPerson(chosen, person))}
        />
      )}
    </fieldset>
  )
}

/** What can become of a target that is left uncovered, in words and as it is recorded. */
function waysOut(effect: Effect): { readonly words: string; readonly choice: ParentChoice }[] {
  const { parent, missing, rule } = effect
  const { id, code, unit } = parent
  const raised = raisedTarget(effect)
  const share = rule === 'share'
  const amount = share ? {} : { amount: Number(missing.toPrecision(12)) }
  const raise = raised !== undefined && {
    words: s.raise(code, figureWords(raised, unit)),
    choice: { item: id, way: 'raise' as const, target: raised },
  }
  return [
    ...(raise ? [raise] : []),
    { words: s.cover(code, leftOpen(effect)), choice: { item: id, way: 'cover', ...amount } },
    { words: s.carry(code), choice: { item: id, way: 'carry' } },
  ]
}

/** How much of the parent's target nobody brings. */
function leftOpen({ rule, missing, parent }: Effect): string {
  return rule === 'share' ? percent(missing) : figureWords(missing, parent.unit)
}

function withPerson({ person: _, ...rest }: ParentChoice, person: ParentChoice['person']): ParentChoice {
  return person === undefined ? rest : { ...rest, person }
}

function coverers(plan: Plan) {
  return peopleOf(plan)
    .filter(({ kind }) => kind !== 'vacant')
    .map(({ id, name }) => ({ id, name }))
}
