import type { Ref } from 'react'
import type { AskedItem, PacketDocument } from '../../../../../src/catchball/packet-document.ts'
import type { RoundPreview } from '../../../../../src/contract/answers.ts'
import { dateSchema } from '../../../../../src/domain/record/values.ts'
import { dateWords } from '../../../../strings/days.ts'
import { roundStrings as s } from '../../../../strings/rounds.ts'
import { Chip } from '../../../../ui/glyphs.tsx'
import { askedFigures } from './asked-figures.ts'

interface PacketPreviewProps {
  readonly ref: Ref<HTMLElement>
  readonly packet: RoundPreview['packets'][number]
  /** As typed. */
  readonly due: string
  readonly message: string
}

/** A packet as its reader will see it: who asks, until when, what of whom, and what is missing before it goes out. */
export function PacketPreview({ ref, packet, due, message }: PacketPreviewProps) {
  const { document, minutes, missing, name } = packet
  const { asked, agreed } = document
  return (
    <section ref={ref} className="packet-preview" aria-label={s.preview(name)} tabIndex={0}>
      <h3>{s.preview(name)}</h3>
      <Cover document={document} due={due} message={message} minutes={minutes} />
      {missing.length === 0 && <p className="hint">{s.nothingMissing}</p>}
      {missing.map(({ code, parts }) => (
        <p key={code} className="round-warning">
          {s.missing(code, parts)}
        </p>
      ))}
      {asked.length > 0 && <h4>{s.asks}</h4>}
      <ul>
        {asked.map(item => (
          <AskedLine key={item.id} item={item} />
        ))}
      </ul>
      {agreed && <h4>{s.agreed}</h4>}
      <ul>
        {agreed?.map(({ code, text, ...rest }) => (
          <li key={code}>
            {code} {text} {askedFigures(rest)}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface CoverProps {
  readonly document: PacketDocument
  readonly due: string
  readonly message: string
  readonly minutes: number
}

function Cover({ document, due, message, minutes }: CoverProps) {
  const { title, matrix, from, to } = document
  const by = dateSchema.safeParse(due).success ? due : document.due
  const said = message === '' ? document.message : message
  return (
    <div className="preview-cover">
      <p>
        <b>{title === matrix ? title : `${title}, ${matrix}`}</b>
      </p>
      <p>{[to.name, to.title, to.department].filter(Boolean).join(', ')}</p>
      <p>{s.from([from.name, from.title].filter(Boolean).join(', '))}</p>
      {by !== undefined && (
        <p>
          {s.due} {dateWords(by, 'long')}
        </p>
      )}
      <p>{s.minutes(minutes)}</p>
      {said !== undefined && <p className="preview-message">{said}</p>}
    </div>
  )
}

function AskedLine({ item }: { readonly item: AskedItem }) {
  const { code, kind, text, part, why, start, due, accountable, responsible, earlier = [] } = item
  const others = s.withOthers(accountable, responsible)
  const notes = [askedFigures(item), s.period(start, due), others].filter(Boolean)
  return (
    <li>
      <Chip kind={kind} code={code} />
      <div>
        <b>{text}</b>
        <span className="hint">
          {s.kinds[kind]}, {s.parts[part]}
        </span>
        {notes.length > 0 && <span className="hint">{notes.join(' · ')}</span>}
        {why !== undefined && <span className="hint">{s.why(why)}</span>}
        {earlier.map(({ on, who, what, text: said }, at) => (
          <span key={at} className="hint">
            {s.earlier(on, who, what, said)}
          </span>
        ))}
      </div>
    </li>
  )
}
