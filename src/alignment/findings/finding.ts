import type { ItemKind } from '../../domain/item/item.ts'
import type { Waiver } from '../../domain/record/entities.ts'
import type { ItemId, MatrixId, PersonId } from '../../domain/record/ids.ts'
import type { RuleId, Severity } from './catalogue.ts'

/** One gap that a rule found in a plan. */
export interface Finding {
  readonly rule: RuleId
  readonly severity: Severity
  /** The matrix it is found in; for a rule about people, the first one in which they carry something. */
  readonly matrix: MatrixId
  /** The items it speaks of, in display order; empty where it speaks of people. */
  readonly items: readonly ItemId[]
  readonly people: readonly PersonId[]
  /** One sentence with the codes and figures, such as "G5 supports no breakthrough". */
  readonly message: string
  /** The corner that it speaks about, by the two lists that meet there. */
  readonly corner?: readonly [ItemKind, ItemKind]
  /** The day from which it stands, where the rule knows. */
  readonly since?: string
}

/** A finding together with the word of whoever accepted it, where somebody has. */
export interface JudgedFinding extends Finding {
  readonly waiver: Waiver | undefined
}

/** Makes a finding about items. */
export function aboutItems(
  rule: RuleId,
  severity: Severity,
  matrix: MatrixId,
  items: readonly { readonly id: ItemId }[],
  message: string,
): Finding {
  return { rule, severity, matrix, items: items.map(item => item.id), people: [], message }
}

/** Codes as people read them out: "P1", "P1 and P2", "P1, P2 and P7"; a long row ends in a count. */
export function codesOf(items: readonly { readonly code: string }[]): string {
  const codes = items.map(item => item.code)
  const shown = codes.length > MOST_NAMED ? codes.slice(0, MOST_NAMED - 1) : codes
  const more = codes.length - shown.length
  const parts = more > 0 ? [...shown, `${more} more`] : shown
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

const MOST_NAMED = 6
