import type { Picture, ShownItem } from '../../src/catchball/packet-document.ts'
import { ROLES, STRENGTHS } from '../../src/domain/record/entities.ts'
import { Chip, MarkGlyph, RoleGlyph } from '../ui/glyphs.tsx'
import { usePacket, usePacketState } from './packet-context.tsx'
import { PictureSvg } from './picture-svg.tsx'

/** The width of the page's column, in px. */
const COLUMN = 740

/** The reader's slice of the matrix as a picture, with its key, and the same in words. */
export function LineOfSight({ picture }: { readonly picture: Picture }) {
  const { packet, strings } = usePacket()
  const { sight } = strings
  return (
    <section className="slice" aria-labelledby="sight-title">
      <h2 id="sight-title">{sight.title}</h2>
      <p>{sight.lead}</p>
      <div className="fit" role="region" aria-label={sight.scroll} tabIndex={0}>
        <PictureSvg picture={picture} name={sight.picture(packet.to.name)} />
      </div>
      <p className={picture.width > COLUMN ? 'swipe wider' : 'swipe'}>{sight.swipe}</p>
      <Legend picture={picture} />
      <AskBesides />
      <details className="words">
        <summary>{sight.words}</summary>
        <ul>
          {packet.shown.map((item, at) => (
            <InWords key={item.code} item={item} at={at} />
          ))}
        </ul>
      </details>
    </section>
  )
}

/** Questions about items that are shown and not the reader's own. */
function AskBesides() {
  const { matters, strings, actions } = usePacket()
  const reopened = usePacketState(state => state.reopened)
  const left = matters.chain.filter(({ id }) => !reopened.includes(id))
  if (left.length === 0) return null
  return (
    <p className="ask-besides">
      {strings.sight.ask}{' '}
      {left.map(item => (
        <button
          key={item.id}
          type="button"
          className="change"
          aria-label={strings.sight.askAbout(item.code)}
          title={item.translation ?? item.text}
          onClick={() => actions.reopen(item, true)}
        >
          {item.code}
        </button>
      ))}
    </p>
  )
}

/** Only the marks that the picture has. */
function Legend({ picture }: { readonly picture: Picture }) {
  const { sight } = usePacket().strings
  const present = new Set<string>(picture.marks.map(mark => mark.shape))
  return (
    <p className="legend">
      {STRENGTHS.filter(strength => present.has(strength)).map(strength => (
        <span key={strength}>
          <MarkGlyph strength={strength} size={14} />
          {sight.strengths[strength]}
        </span>
      ))}
      {present.has('against') && (
        <span>
          <b aria-hidden="true">−</b>
          {sight.strengths.against}
        </span>
      )}
      {ROLES.filter(role => present.has(role)).map(role => (
        <span key={role}>
          <RoleGlyph role={role} />
          {sight.roles[role]}
        </span>
      ))}
    </p>
  )
}

function InWords({ item, at }: { readonly item: ShownItem; readonly at: number }) {
  const { packet, strings } = usePacket()
  const { sight } = strings
  const asked = packet.asked.find(one => one.id === item.id)
  const text = item.translation ?? item.text ?? asked?.translation ?? asked?.text
  const linked = packet.shown.flatMap((other, place) => {
    const link = packet.links.find(({ a, b }) => (a === at && b === place) || (a === place && b === at))
    return link === undefined ? [] : [`${other.code} ${sight.strengths[link.effect ?? link.strength]}`]
  })
  const roles = (['accountable', 'responsible'] as const).flatMap(role =>
    item[role].map(name => `${name} ${sight.roles[role]}`),
  )
  const facts = [...linked, ...roles]
  return (
    <li>
      <Chip kind={item.kind} code={item.code} />{' '}
      <span dir="auto">
        {text}
        {facts.length > 0 && ': '}
      </span>
      <span className="facts">{facts.join(', ')}</span>
    </li>
  )
}
