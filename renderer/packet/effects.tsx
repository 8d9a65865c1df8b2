import { effectOfParts } from '../../src/catchball/effect-of-parts.ts'
import type { FeedingPart, FiguredItem, PartsEffect } from '../../src/catchball/effect-of-parts.ts'
import type { PacketDocument, ShownItem } from '../../src/catchball/packet-document.ts'
import type { Matter } from '../../src/exchange/packet/matters.ts'
import type { PacketStrings } from '../../src/exchange/packet/packet-strings.ts'
import { valueText, withUnit } from '../../src/exchange/packet/words.ts'
import { draftOf } from './answers.ts'
import type { Answers } from './answers.ts'
import type { Draft } from './draft.ts'
import { usePacket, usePacketState } from './packet-context.tsx'
import { readTarget } from './readings.ts'

/** What the target that is being typed does to the targets that it feeds, as far as the packet shows what makes them up. */
export function Effects({ item, draft }: { readonly item: Matter; readonly draft: Draft }) {
  const { packet, strings } = usePacket()
  const drafts = usePacketState(state => state.drafts)
  const lines = effectLines(packet, { ...drafts, [item.id]: draft }, item, strings)
  if (item.feeds === undefined) return null
  return (
    <div className="effects wide" role="status">
      {lines.map(line => (
        <p key={line}>{line}</p>
      ))}
    </div>
  )
}

type Figured = FiguredItem & Pick<ShownItem, 'feeds' | 'code' | 'unit' | 'whole'>

/** One line for each target that the item feeds. Every counter of the reader counts, not only the one being typed. */
export function effectLines(
  packet: PacketDocument,
  drafts: Answers['drafts'],
  item: Matter,
  strings: PacketStrings,
): string[] {
  const own = draftOf(drafts, item)
  if (readTarget(item, own.target, own.meant).kind !== 'value') return []
  const items = packet.shown.map((shown): Figured => {
    const asked = packet.asked.find(({ id }) => id === shown.id)
    return asked === undefined ? shown : { ...shown, ...figuresOnly(asked) }
  })
  const targets = new Map(
    packet.asked.flatMap(asked => {
      const draft = draftOf(drafts, asked)
      const read = readTarget(asked, draft.target, draft.meant)
      const counts = draft.verdict === 'counter' && read.kind === 'value'
      return counts && typeof read.value === 'number' ? [[asked.id, read.value] as const] : []
    }),
  )
  return (item.feeds ?? []).flatMap(({ to }) => {
    const parent = items[to]
    return parent === undefined ? [] : lineFor(parent, partsOf(items, to), targets, strings)
  })
}

function lineFor(
  parent: Figured,
  parts: readonly FeedingPart[],
  targets: ReadonlyMap<string, number>,
  strings: PacketStrings,
): string[] {
  if (parent.whole !== true) return [strings.effect.part(parent.code)]
  const effect = effectOfParts(parent, parts, targets)
  return effect === undefined ? [] : [wordsFor(parent, effect, strings)]
}

function wordsFor(
  parent: Figured,
  { rule, before, after, covered, target }: PartsEffect,
  strings: PacketStrings,
) {
  const value = (one: number) => withUnit(valueText(rounded(one), strings), parent.unit)
  const percent = (one: number) => withUnit(valueText(rounded(one * 100), strings), '%')
  if (rule === 'share') return strings.effect.share(parent.code, percent(before), percent(after))
  return covered
    ? strings.effect.kept(parent.code, value(target))
    : strings.effect.missed(parent.code, value(target), value(after))
}

function partsOf(items: readonly Figured[], parent: number): FeedingPart[] {
  return items.flatMap(part => {
    const feed = part.feeds?.find(({ to }) => to === parent)
    return feed === undefined ? [] : [{ part, feed }]
  })
}

function figuresOnly({ baseline, target, unit, direction, feeds }: Matter) {
  return { baseline, target, unit, direction, feeds }
}

/** Sums of decimals come out as 0.30000000000000004. */
function rounded(value: number): number {
  return Number(value.toPrecision(6))
}
