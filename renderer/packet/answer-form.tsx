import { commits } from '../../src/catchball/asked.ts'
import type { AskedItem } from '../../src/catchball/packet-document.ts'
import { Beside, BesideText } from './beside.tsx'
import { CounterFields } from './counter-fields.tsx'
import { isBlank } from './draft.ts'
import type { Draft, Problems } from './draft.ts'
import { LongField } from './long-field.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { useFocusInTurn } from './use-focus-in-turn.ts'
import { Nothing, Verdicts } from './verdicts.tsx'

interface FormProps {
  readonly item: AskedItem
  readonly draft: Draft
}

const NO_PROBLEMS: Problems = {}

/** The answer of one item while it is open: a verdict where the reader commits, question and concern beside it. */
export function AnswerForm({ item, draft }: FormProps) {
  const { strings, actions } = usePacket()
  const problems = usePacketState(state => state.problems[item.id] ?? NO_PROBLEMS)
  const form = useFocusInTurn<HTMLDivElement>(item, firstControl)
  const open = !isBlank(draft) || draft.question !== null || draft.concern !== null
  return (
    <div className="form" ref={form}>
      <div className="ops-row">
        {commits(item.part) ? <Verdicts item={item} draft={draft} /> : <Nothing item={item} draft={draft} />}
        <Beside item={item} draft={draft} field="question" />
        <Beside item={item} draft={draft} field="concern" />
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
      <BesideText item={item} draft={draft} field="question" problem={problems.question} />
      <BesideText item={item} draft={draft} field="concern" problem={problems.concern} />
      {open && <Finish item={item} form={form} />}
    </div>
  )
}

interface FinishProps {
  readonly item: AskedItem
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
