import type { AskedThing } from '../../../../src/catchball/board.ts'
import { fieldText } from '../../../store/readers.ts'
import { ENTRY_FIELDS, entryTrouble, lacksCounter } from '../../../store/review/entered.ts'
import type { Entry } from '../../../store/review/entered.ts'
import { useOpenDocument } from '../../../store/use-app.tsx'
import { ballDialogStrings as s } from '../../../strings/ball-dialogs.ts'
import { Choice } from '../../../ui/choice.tsx'
import { TextField } from '../../../ui/field.tsx'
import { Chip } from '../../../ui/glyphs.tsx'

interface EnteredItemProps {
  readonly thing: AskedThing
  readonly entry: Entry
  readonly onChange: (news: Partial<Entry>) => void
}

/** What somebody said to one item: only what they may say is offered. */
export function EnteredItem(props: EnteredItemProps) {
  const { thing, entry, onChange } = props
  const { plan } = useOpenDocument()
  const item = plan.tables.item.get(thing.id)
  const name = thing.what === undefined ? (item?.code ?? s.goneItem) : s.request(thing.what)
  const more = entry.verdict !== undefined || entry.question !== '' || entry.obstacle !== ''
  return (
    <fieldset className="entered">
      <legend>
        {item && <Chip kind={item.kind} code={item.code} />} {thing.what ?? item?.text ?? s.goneItem}
      </legend>
      <div className="columns">
        <Choice
          label={s.answerTo(name)}
          value={entry.verdict}
          of={thing.verdicts.map(id => ({ id, name: s.verdicts[id] }))}
          none={s.none}
          choose={verdict => onChange({ verdict })}
        />
        <EntryText {...props} field="question" label={s.question} />
      </div>
      {entry.verdict === 'counter' && <CounterPart {...props} />}
      {more && <MorePart {...props} />}
    </fieldset>
  )
}

function MorePart(props: EnteredItemProps) {
  const { thing, entry, onChange } = props
  return (
    <>
      <div className="columns">
        <EntryText {...props} field="reason" label={s.reason} />
        <EntryText {...props} field="obstacle" label={s.obstacle} />
      </div>
      {thing.verdicts.length > 0 && (
        <div className="columns">
          <EntryText {...props} field="condition" label={s.condition} />
          <EntryText {...props} field="conditionFrom" label={s.conditionFrom} />
          <TextField
            label={s.conditionBy}
            value={entry.conditionBy}
            problem={entryTrouble('conditionBy', entry.conditionBy)}
            onChange={event => onChange({ conditionBy: event.target.value })}
          />
        </div>
      )}
    </>
  )
}

interface EntryTextProps extends EnteredItemProps {
  readonly field: 'reason' | 'question' | 'obstacle' | 'condition' | 'conditionFrom'
  readonly label: string
}

function EntryText({ field, label, entry, onChange }: EntryTextProps) {
  return (
    <TextField
      label={label}
      value={entry[field]}
      onChange={event => onChange({ [field]: event.target.value })}
    />
  )
}

function CounterPart({ thing, entry, onChange }: EnteredItemProps) {
  const { plan } = useOpenDocument()
  const item = plan.tables.item.get(thing.id)
  const fields = ENTRY_FIELDS.filter(field => thing.fields.includes(field))
  return (
    <div className="columns">
      {fields.map((field, at) => (
        <TextField
          key={field}
          label={s.values[field]}
          placeholder={fieldText(item?.[field])}
          value={entry[field]}
          problem={
            entryTrouble(field, entry[field]) ??
            (at === 0 && lacksCounter(entry) ? s.counterNeeded : undefined)
          }
          onChange={event => onChange({ [field]: event.target.value })}
        />
      ))}
    </div>
  )
}
