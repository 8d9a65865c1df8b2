import { useMemo, useState } from 'react'
import { litRibbons } from '../../../../../../src/alignment/lines/lit-ribbons.ts'
import type { LitRibbons } from '../../../../../../src/alignment/lines/lit-ribbons.ts'
import { ribbonsOf } from '../../../../../../src/alignment/lines/ribbons.ts'
import type { RibbonNode, Ribbons } from '../../../../../../src/alignment/lines/ribbons.ts'
import type { Lines } from '../../../../../../src/alignment/lines/strengths.ts'
import { listNames } from '../../../../../../src/domain/plan/list-names.ts'
import { headOf } from '../../../../../../src/domain/plan/plan.ts'
import type { MatrixId } from '../../../../../../src/domain/record/ids.ts'
import type { App } from '../../../../../store/app.ts'
import { goToItem, goToPerson } from '../../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../../store/use-app.tsx'
import { lineStrings as s } from '../../../../../strings/lines.ts'
import { Button } from '../../../../../ui/button.tsx'
import { NodeList } from './node-list.tsx'
import { ribbonLayout } from './ribbon-layout.ts'
import type { RibbonLayout } from './ribbon-layout.ts'
import { Headings, huesOf, NodeTile, RibbonPaths } from './ribbon-picture.tsx'
import { nodeCode, nodeWords, recordAt } from './ribbon-words.ts'
import './ribbons.css'
import { useHovered } from './use-hovered.ts'

type NodeId = RibbonNode['id']

interface RibbonViewProps {
  readonly lines: Lines
  readonly scope: MatrixId | undefined
}

/** Breakthroughs, goals, priorities, metrics and owners as one flow, each with its line of sight. */
export function RibbonView({ lines, scope }: RibbonViewProps) {
  const open = useOpenDocument()
  const all = useMemo(() => ribbonsOf(open.plan, lines.graph, scope), [open, lines, scope])
  const layout = useMemo(() => ribbonLayout(all), [all])
  const { left } = all
  return (
    <section aria-labelledby="ribbons-heading">
      <h2 id="ribbons-heading">{s.ribbons}</h2>
      <p className="hint">{s.ribbonsLead}</p>
      {left.matrices + left.items > 0 && (
        <p className="lines-summary">{s.ribbonsLeft(left.matrices, left.items)}</p>
      )}
      {layout.nodes.length === 0 ? (
        <p className="hint">{s.ribbonsEmpty}</p>
      ) : (
        <Picture all={all} layout={layout} />
      )}
    </section>
  )
}

interface PictureProps {
  readonly all: Ribbons
  readonly layout: RibbonLayout
}

function Picture({ all, layout }: PictureProps) {
  const app = useApp()
  const open = useOpenDocument()
  const [selected, setSelected] = useState<NodeId>()
  const [hovered, point] = useHovered()
  const looked = selected ?? hovered
  const words = useMemo(
    () => new Map(all.nodes.map(({ id }) => [id, nodeWords(open.plan, all, id)])),
    [open, all],
  )
  return (
    <>
      <SightBar
        words={looked && words.get(looked)}
        go={selected && { label: s.goTo(nodeCode(open.plan, selected)), run: () => goTo(app, selected) }}
        clear={selected && (() => setSelected(undefined))}
      />
      <div className="ribbon-scroll">
        <div className="ribbon-sheet" style={{ width: layout.width, height: layout.height }}>
          <Drawn all={all} layout={layout} looked={looked} />
          <NodeList
            label={s.ribbons}
            layout={layout}
            words={words}
            selected={selected}
            select={setSelected}
            point={point}
            go={id => goTo(app, id)}
          />
        </div>
      </div>
    </>
  )
}

function Drawn({ all, layout, looked }: PictureProps & { readonly looked: NodeId | undefined }) {
  const open = useOpenDocument()
  const lit = useMemo(() => (looked === undefined ? undefined : litRibbons(all, looked)), [all, looked])
  const hues = useMemo(() => huesOf(open.plan, all.nodes), [open, all])
  return (
    <svg width={layout.width} height={layout.height} aria-hidden="true">
      <Headings columns={all.columns} at={layout.columns} names={listNames(headOf(open.plan))} />
      <RibbonPaths ribbons={layout.ribbons} hues={hues} lit={lit} />
      {layout.nodes.map(node => (
        <NodeTile key={node.id} plan={open.plan} node={node} light={lightOf(node.id, looked, lit)} />
      ))}
    </svg>
  )
}

interface SightBarProps {
  readonly words: string | undefined
  readonly go: { readonly label: string; readonly run: () => void } | undefined
  readonly clear: (() => void) | undefined
}

/** The line of sight in words, and what can be done with it. */
function SightBar({ words, go, clear }: SightBarProps) {
  return (
    <div className="chain-bar plain">
      <p className={words === undefined ? 'hint' : 'chain-words'}>{words ?? s.ribbonKeys}</p>
      {go && <Button onClick={go.run}>{go.label}</Button>}
      {clear && (
        <Button look="quiet" onClick={clear}>
          {s.clear}
        </Button>
      )}
    </div>
  )
}

function lightOf(id: NodeId, looked: NodeId | undefined, lit: LitRibbons | undefined) {
  if (lit === undefined) return undefined
  return id === looked ? 'selected' : lit.nodes.has(id) ? 'lit' : 'off'
}

function goTo(app: App, id: NodeId): void {
  const { open } = app.store.getState()
  const record = open && recordAt(open.plan, id)
  if (record?.table === 'item') goToItem(app, record)
  else if (record !== undefined) goToPerson(app, record)
}
