import { itemOfPart } from '../../../../../src/alignment/load/part-order.ts'
import type { Person } from '../../../../../src/domain/record/entities.ts'
import type { LoadPart } from '../../../../../src/domain/person/load.ts'
import { openDialog } from '../../../../store/app.ts'
import { goToItem } from '../../../../store/go-to.ts'
import { useApp, useOpenDocument } from '../../../../store/use-app.tsx'
import { loadStrings as s } from '../../../../strings/load.ts'
import { Button } from '../../../../ui/button.tsx'
import { Chip, RoleGlyph } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { codeIn } from '../item-name.ts'
import type { PartDrag } from './use-part-drag.tsx'

interface PartLineProps {
  readonly part: LoadPart
  readonly holder: Person
  /** undefined: nothing can be moved. */
  readonly drag: PartDrag | undefined
}

/** One role or metric with what it weighs; goes to its item, or to somebody else. */
export function PartLine({ part, holder, drag }: PartLineProps) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const item = itemOfPart(plan, part)
  if (item === undefined) return null
  const id = 'role' in part ? part.role.id : part.metric.id
  const code = codeIn(plan, item)
  return (
    <li
      className={drag === undefined ? 'part-line' : 'part-line movable'}
      onPointerDown={event => drag?.start(event, { id, code, part, holder })}
    >
      {drag && <Icon name="grip" size={14} />}
      <button type="button" className="part-item" onClick={() => goToItem(app, item)}>
        <Chip kind={item.kind} code={code} />
        <span>{item.text}</span>
      </button>
      <Weight part={part} />
      {drag && (
        <Button
          aria-label={s.moveThis(code, holder.name)}
          onClick={() => openDialog(app, { kind: 'move-part', id })}
        >
          {s.move}
        </Button>
      )}
    </li>
  )
}

function Weight({ part }: { readonly part: LoadPart }) {
  const { plan } = useOpenDocument()
  const again = 'role' in part && part.carriedOutBy !== undefined && plan.tables.item.get(part.carriedOutBy)
  return (
    <span className="part-weight">
      {again && <span className="quiet">{s.countedWith(codeIn(plan, again))}</span>}
      {'role' in part && <RoleGlyph role={part.role.role} />}
      <span>{'role' in part ? s.role(part.role.role) : s.owner}</span>
      <span className="part-points">{s.points(part.points)}</span>
    </span>
  )
}
