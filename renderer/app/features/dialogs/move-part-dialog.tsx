import { useMemo, useState } from 'react'
import { holderOf, moveCommands } from '../../../../src/alignment/load/move-part.ts'
import type { MovedPart } from '../../../../src/alignment/load/move-part.ts'
import { personLoads } from '../../../../src/alignment/load/person-load.ts'
import type { PersonLoad } from '../../../../src/alignment/load/person-load.ts'
import { previewChange } from '../../../../src/alignment/load/preview-change.ts'
import type { Item } from '../../../../src/domain/item/item.ts'
import type { Plan } from '../../../../src/domain/plan/plan.ts'
import { roleOf } from '../../../../src/domain/plan/queries.ts'
import { ROLES } from '../../../../src/domain/record/entities.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { movePart, partWithId } from '../../../store/edit-load.ts'
import { mint } from '../../../store/mint.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { loadStrings as s } from '../../../strings/load.ts'
import { Combobox } from '../../../ui/combobox.tsx'
import { Chip } from '../../../ui/glyphs.tsx'
import { FormDialog } from './form-dialog.tsx'
import { MovePreview } from './move-preview.tsx'
import { useClose } from './use-close.ts'

interface MovePartProps {
  /** Of a role, or of a metric. */
  readonly id: string
  /** Whom it was dropped on. */
  readonly to: Person['id'] | undefined
}

/** Gives a role or a metric to somebody else, after showing what that does. */
export function MovePartDialog({ id, to }: MovePartProps) {
  const app = useApp()
  const close = useClose()
  const { plan } = useOpenDocument()
  const part = partWithId(app, id)
  const holder = part && plan.tables.person.get(holderOf(part) ?? '')
  const others = useOthers(holder?.id)
  const [chosen, setChosen] = useState<string | undefined>(to)
  const target = (others.find(({ person }) => person.id === chosen) ?? others[0])?.person
  const item = part && ('role' in part ? plan.tables.item.get(part.role.item) : part.metric)
  if (part === undefined || holder === undefined || item === undefined) return null
  return (
    <FormDialog
      title={s.moveTitle(item.code, holder.name)}
      size="medium"
      confirm={target === undefined ? s.moveNobody : s.moveDo(item.code, target.name)}
      disabled={target === undefined}
      onSubmit={() => {
        close()
        if (target !== undefined) movePart(app, part, target)
      }}
    >
      <MovedItem item={item} part={part} />
      <Combobox
        label={s.moveTo}
        value={target?.name ?? ''}
        options={others.map(optionOf)}
        unknown={s.unknown}
        nothing={s.nothing}
        onChoose={setChosen}
      />
      {target !== undefined && <Preview plan={plan} part={part} from={holder} to={target} />}
    </FormDialog>
  )
}

/** Everybody else with what they carry, the least first. */
function useOthers(holder: Person['id'] | undefined): readonly PersonLoad[] {
  const open = useOpenDocument()
  return useMemo(
    () =>
      personLoads(open.plan)
        .filter(({ person }) => person.id !== holder)
        .sort((a, b) => a.load - b.load),
    [open, holder],
  )
}

function MovedItem({ item, part }: { readonly item: Item; readonly part: MovedPart }) {
  return (
    <p className="moved-part">
      <Chip kind={item.kind} code={item.code} />
      <span>{item.text}</span>
      <span className="quiet">{'role' in part ? s.role(part.role.role) : s.owner}</span>
    </p>
  )
}

function optionOf({ person, load, limit }: PersonLoad) {
  return { id: person.id, label: person.name, note: s.moveNote(load, limit) }
}

interface PreviewProps {
  readonly plan: Plan
  readonly part: MovedPart
  readonly from: Person
  readonly to: Person
}

function Preview({ plan, part, from, to }: PreviewProps) {
  const preview = useMemo(
    () => previewChange(plan, moveCommands(plan, part, to.id, mint.role()), [from.id, to.id]),
    [plan, part, from, to],
  )
  const theirs = 'role' in part ? roleOf(plan, part.role.item, to.id)?.role : undefined
  const becomes = theirs && 'role' in part ? strongerOf(theirs, part.role.role) : undefined
  return (
    <>
      {theirs && becomes && <p className="hint">{s.moveBecomes(to.name, theirs, becomes)}</p>}
      {preview.ok && <MovePreview preview={preview.value} />}
    </>
  )
}

function strongerOf(a: (typeof ROLES)[number], b: (typeof ROLES)[number]): (typeof ROLES)[number] {
  return ROLES.indexOf(a) < ROLES.indexOf(b) ? a : b
}
