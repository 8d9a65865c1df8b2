import type { ItemKind } from '../../src/domain/item/item.ts'
import type { RoleName, Strength } from '../../src/domain/record/entities.ts'
import { ROLE_LETTERS } from '../../src/domain/record/role-letters.ts'
import type { LabelPlace } from '../../src/layout/matrix/matrix-layout.ts'
import { hueOf } from '../../src/layout/matrix/places.ts'

/** A strength by its shape: disc, ring, triangle, dot. */
export function MarkGlyph({ strength, size = 15 }: { readonly strength: Strength; readonly size?: number }) {
  return (
    <svg className="mark-glyph" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <MarkShape strength={strength} />
    </svg>
  )
}

/** The shape of a strength in a box of 16. */
function MarkShape({ strength }: { readonly strength: Strength }) {
  switch (strength) {
    case 'strong':
      return <circle cx="8" cy="8" r="7" fill="currentColor" />
    case 'medium':
      return <circle cx="8" cy="8" r="5.9" fill="none" stroke="currentColor" strokeWidth="2.2" />
    case 'weak':
      return (
        <path
          d="M8 2.2 14.4 13.6H1.6Z"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.7"
          strokeLinejoin="round"
        />
      )
    case 'none':
      return <circle cx="8" cy="8" r="1.5" fill="currentColor" />
  }
}

/** The letter that stands for a role. */
export function roleLetter(role: RoleName): string {
  return ROLE_LETTERS[role]
}

/** A role as its letter: a filled tile, an outlined one, or bare. */
export function RoleGlyph({ role }: { readonly role: RoleName }) {
  return (
    <b className={`role-glyph role-${role}`} aria-hidden="true">
      {ROLE_LETTERS[role]}
    </b>
  )
}

/** The code of an item on a chip in the hue of its list. */
export function Chip({
  kind,
  code,
  on = false,
}: {
  readonly kind: ItemKind
  readonly code: string
  readonly on?: boolean
}) {
  return <span className={`chip ${hueOf(kind)}${on ? ' on' : ''}`}>{code}</span>
}

/** A square with its X and one filled field: the side that a panel speaks of. */
export function SideGlyph({ side, size = 16 }: { readonly side: LabelPlace; readonly size?: number }) {
  if (side === 'owner') {
    return (
      <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
        <path d="M1.5 1.5h8v13h-8zM1.5 1.5l8 13M9.5 1.5l-8 13" fill="none" stroke="currentColor" />
        <path d="M12 1h3v14h-3z" fill="currentColor" />
      </svg>
    )
  }
  return (
    <svg className="icon" width={size} height={size} viewBox="0 0 16 16" aria-hidden="true">
      <path d={FIELDS[side]} fill="currentColor" />
      <path
        d="M1.5 1.5h13v13h-13zM1.5 1.5l13 13M14.5 1.5l-13 13"
        fill="none"
        stroke="currentColor"
        strokeLinejoin="round"
      />
    </svg>
  )
}

const FIELDS = {
  south: 'M1 15 8 8l7 7z',
  west: 'M1 1l7 7-7 7z',
  north: 'M1 1h14L8 8z',
  east: 'M15 1 8 8l7 7z',
} as const
