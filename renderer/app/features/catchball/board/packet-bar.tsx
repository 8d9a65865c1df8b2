import type { Board, BoardCell } from '../../../../../src/catchball/board.ts'
import type { Staged } from '../../../../../src/catchball/staged.ts'
import { openDialog } from '../../../../store/app.ts'
import { decide } from '../../../../store/decide.ts'
import type { RoundTask } from '../../../../store/state.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { Button } from '../../../../ui/button.tsx'
import { MenuButton } from '../../../../ui/menu.tsx'

/** What can be done with the packet that is chosen on the board, besides deciding on its answers. */
export function PacketBar({ board }: { readonly board: Board }) {
  const { plan } = useOpenDocument()
  const chosen = useAppState(state => state.view.ball.packet)
  const row = board.rows.find(({ cells }) => cells.some(({ packet }) => packet === chosen))
  const cell = row?.cells.find(({ packet }) => packet === chosen)
  if (row === undefined || cell === undefined) return null
  const who = row.department ?? plan.tables.person.get(row.person)?.name ?? ''
  return (
    <section className="packet-bar" aria-label={s.packetBar(who, cell.round)}>
      <span>
        <b>{s.packetBar(who, cell.round)}</b>
        <span className="packet-name">{cell.name}</span>
      </span>
      <span className="grow" />
      <PacketActions cell={cell} />
    </section>
  )
}

function PacketActions({ cell }: { readonly cell: BoardCell }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const { packet, state, handedOver } = cell
  const silent = state === 'made' || state === 'handed over'
  const gone = state === 'withdrawn'
  const note = (act: Staged['act']) => () => void decide(app, [{ act, packet }])
  const ask = (task: RoundTask) => () => openDialog(app, { kind: 'round', task })
  return (
    <>
      {silent && !handedOver && (
        <Button icon="check" disabled={fixed} onClick={note('hand-over')}>
          {s.handedOver}
        </Button>
      )}
      {silent && (
        <Button icon="minus" disabled={fixed} onClick={note('no-answer')}>
          {s.noAnswer}
        </Button>
      )}
      {!gone && (
        <MenuButton
          label={s.packetMenu(cell.name)}
          className="button"
          align="end"
          items={[
            { label: s.carry, disabled: fixed, run: ask({ do: 'carry', packet }) },
            { label: s.escalate, disabled: fixed, run: ask({ do: 'escalate', packet }) },
            null,
            { label: s.withdraw, disabled: fixed, run: ask({ do: 'withdraw', packet }) },
          ]}
        >
          {s.packetMore}
        </MenuButton>
      )}
    </>
  )
}
