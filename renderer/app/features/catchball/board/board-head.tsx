import type { Board } from '../../../../../src/catchball/board.ts'
import { openDialog, setView } from '../../../../store/app.ts'
import type { App } from '../../../../store/app.ts'
import { useApp, useAppState } from '../../../../store/use-app.tsx'
import { catchballStrings as s } from '../../../../strings/catchball.ts'
import { daysUntil, today } from '../../../../strings/days.ts'
import { Button } from '../../../../ui/button.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { MenuButton } from '../../../../ui/menu.tsx'
import type { MenuItem } from '../../../../ui/menu.tsx'
import { useMergeFolder } from './use-merge-folder.ts'

/** The title of the page, how far the newest round is, and what can be done with rounds. */
export function BoardHead({ board }: { readonly board: Board | undefined }) {
  const newest = board?.rounds.at(-1)
  return (
    <header className="board-head">
      <h1>{s.title}</h1>
      {newest && <Actions newest={newest} />}
      {newest && (
        <p className="board-deadline">
          {deadline(newest)}
          {!newest.closed && <Missing gaps={newest.gaps} />}
        </p>
      )}
    </header>
  )
}

type Newest = Board['rounds'][number]

function deadline({ round: { number, due }, closed }: Newest): string {
  if (closed) return s.roundClosed(number)
  return due === undefined ? s.roundOpen(number) : s.roundDue(number, due, daysUntil(due, today()))
}

const KINDS = ['no answer', 'undecided', 'unanswered item'] as const

/** What keeps the round open, in numbers. */
function Missing({ gaps }: { readonly gaps: Newest['gaps'] }) {
  const counts = KINDS.map(kind => [kind, gaps.filter(gap => gap.kind === kind).length] as const)
  const words = counts.filter(([, count]) => count > 0).map(([kind, count]) => s.gaps(kind, count))
  return <span>{words.length === 0 ? s.ready : words.join(' · ')}</span>
}

function Actions({ newest }: { readonly newest: Newest }) {
  const app = useApp()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const mergeFolder = useMergeFolder()
  const { number } = newest.round
  return (
    <div className="board-actions">
      <Button icon="inbox" disabled={fixed} onClick={() => openDialog(app, { kind: 'merge' })}>
        {s.merge}
      </Button>
      <Button icon="mail" disabled={fixed} onClick={() => openDialog(app, { kind: 'packets' })}>
        {newest.closed ? s.openRound(number + 1) : s.makePackets}
      </Button>
      <MenuButton
        label={s.more}
        className="button"
        align="end"
        items={menuItems(app, newest, fixed, mergeFolder)}
      >
        <Icon name="chevron-down" />
      </MenuButton>
    </div>
  )
}

/** The approval stands where the answers of nobody are looked at. */
function lookAtApproval(app: App): void {
  setView(app, { ball: { person: undefined, packet: undefined, item: undefined } })
  document.querySelector<HTMLElement>('[data-region="review"]')?.focus()
}

/** What is done with rounds less often. */
function menuItems(
  app: App,
  { round: { number }, closed }: Newest,
  fixed: boolean,
  mergeFolder: () => Promise<void>,
): (MenuItem | null)[] {
  const ask = (what: 'reply' | 'close' | 'report') => () =>
    openDialog(app, { kind: 'round', task: { do: what } })
  return [
    { label: s.mergeFolder, icon: 'folder-open', disabled: fixed, run: () => void mergeFolder() },
    { label: s.reply, icon: 'note', disabled: fixed, run: ask('reply') },
    { label: s.closeRound(number), icon: 'check', disabled: fixed || closed, run: ask('close') },
    null,
    { label: s.report, icon: 'file-text', run: ask('report') },
    { label: s.approval, icon: 'check', run: () => lookAtApproval(app) },
  ]
}
