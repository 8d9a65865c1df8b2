import { rightsOf } from '../../src/catchball/rights.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import { Beside, BesideTexts, MoreBeside } from './beside.tsx'
import { CounterFields } from './counter-fields.tsx'
import type { Problems } from './draft-problems.ts'
import { BESIDE_TEXTS, isBlank, onlySpeaks } from './draft.ts'
import type { Draft } from './draft.ts'
import { LongField } from './long-field.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { ResourceFields } from './resource-fields.tsx'
import { useFocusInTurn } from './use-focus-in-turn.ts'
import { Nothing, Verdicts } from './verdicts.tsx'

interface FormProps {
  readonly item: Matter
  readonly draft: Draft
}

const NO_PROBLEMS: Problems = {}

/** The answer of one item while it is open: a verdict where the reader commits, question and concern beside it. */
export function AnswerForm({ item, draft }: FormProps) {
  const { strings, actions } = usePacket()
  const problems = usePacketState(state => state.problems[item.id] ?? NO_PROBLEMS)
  const form = useFocusInTurn<HTMLDivElement>(item, firstControl)
  if (!rightsOf(item.part).words) return null
  const open = !isBlank(draft) || BESIDE_TEXTS.some(field => field !== 'note' && draft[field] !== null)
  return (
    <div className="form" ref={form}>
      <div className="ops-row">
        {item.part === 'consulted' && <Nothing item={item} draft={draft} />}
        {!onlySpeaks(item) && <Verdicts item={item} draft={draft} />}
        <Beside item={item} draft={draft} field="question" />
        {onlySpeaks(item) && <Beside item={item} draft={draft} field="concern" />}
      </div>
      {draft.verdict === 'counter' && <CounterFields item={item} draft={draft} problems={problems} />}
      {(draft.verdict === 'counter' || draft.verdict === 'cannot') && (
        <LongField
          label={strings.reason[draft.verdict]}
          value={draft.reason}
          problem={problems.reason}
          onChange={reason => actions.edit(item, { reason })}
        />
      )}
      <ResourceFields item={item} draft={draft} problems={problems} />
      <BesideTexts item={item} draft={draft} problems={problems} />
      <MoreBeside item={item} draft={draft} />
      {open && <Finish item={item} form={form} />}
      {!open && <PutBack item={item} />}
    </div>
  )
}

/** What was taken up without being asked can be left again while nothing is said about it. */
function PutBack({ item }: { readonly item: Matter }) {
  const { matters, strings, actions } = usePacket()
  const agreed = matters.agreed.some(({ id }) => id === item.id)
  if (!agreed && item.part !== 'chain') return null
  return (
    <div className="fin">
      <button type="button" className="change" onClick={() => actions.reopen(item, false)}>
        {agreed ? strings.agreed.putBack : strings.sight.askNothing}
      </button>
    </div>
  )
}

interface FinishProps {
  readonly item: Matter
  readonly form: { readonly current: HTMLElement | null }
}

function Finish({ item, form }: FinishProps) {
  const { strings, actions } = usePacket()
  const finish = () => {
    const done = actions.finish(item)
    if (!done) requestAnimationFrame(() => firstProblem(form.current)?.focus())
  }
  const clear = () => {
    firstControl(form.current)?.focus({ preventScroll: true })
    actions.clear(item)
  }
  return (
    <div className="fin">
      <button type="button" className="btn" onClick={finish}>
        {strings.done}
      </button>
      <button type="button" className="change" aria-label={strings.clearFor(item.code)} onClick={clear}>
        {strings.clear}
      </button>
    </div>
  )
}

/** The chosen verdict, else the first thing that can be chosen. */
function firstControl(form: HTMLElement | null): HTMLElement | null | undefined {
  return (
    form?.querySelector<HTMLElement>('input:checked') ?? form?.querySelector<HTMLElement>('input, button')
  )
}

function firstProblem(form: HTMLElement | null): HTMLElement | null | undefined {
  return form?.querySelector<HTMLElement>('[aria-invalid="true"]')
}
