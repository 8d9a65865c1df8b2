import { useMemo } from 'react'
import { PACKET_STATES } from '../../../../../src/catchball/packet-state.ts'
import { setView } from '../../../../store/app.ts'
import type { BoardFilter } from '../../../../store/state.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { Button } from '../../../../ui/button.tsx'
import { Choice } from '../../../../ui/choice.tsx'
import { TextField } from '../../../../ui/field.tsx'
import { isFiltered } from './standing.ts'
import type { NamedRow } from './standing.ts'

const TURNS = ['ours', 'theirs', 'none'] as const

/** What the board is filtered for: whose turn, department, state and text. */
export function BoardFilterBar({
  all,
  shown,
}: {
  readonly all: readonly NamedRow[]
  readonly shown: number
}) {
  const app = useApp()
  const filter = useAppState(state => state.view.boardFilter)
  const change = (part: BoardFilter) => setView(app, { boardFilter: { ...filter, ...part } })
  return (
    <search className="board-filter" aria-label={s.filter}>
      <Fields all={all} filter={filter} change={change} />
      {isFiltered(filter) && (
        <Button look="quiet" icon="close" onClick={() => setView(app, { boardFilter: {} })}>
          {s.clear}
        </Button>
      )}
      <span className="unseen" role="status">
        {isFiltered(filter) ? s.shown(shown, all.length) : ''}
      </span>
    </search>
  )
}

interface FieldsProps {
  readonly all: readonly NamedRow[]
  readonly filter: BoardFilter
  readonly change: (part: BoardFilter) => void
}

function Fields({ all, filter, change }: FieldsProps) {
  const departments = useMemo(
    () => [...new Set(all.flatMap(({ department }) => department ?? []))].sort((a, b) => a.localeCompare(b)),
    [all],
  )
  return (
    <>
      <TextField
        label={s.text}
        value={filter.text ?? ''}
        onChange={event => change({ text: event.target.value })}
      />
      <Choice
        label={s.turn}
        none={s.any}
        value={filter.turn}
        of={TURNS.map(id => ({ id, name: s.turns[id] }))}
        choose={turn => change({ turn })}
      />
      <Choice
        label={s.department}
        none={s.any}
        value={filter.department}
        of={departments.map(id => ({ id, name: id }))}
        choose={department => change({ department })}
      />
      <Choice
        label={s.state}
        none={s.any}
        value={filter.state}
        of={PACKET_STATES.map(id => ({ id, name: s.states[id] }))}
        choose={state => change({ state })}
      />
    </>
  )
}
