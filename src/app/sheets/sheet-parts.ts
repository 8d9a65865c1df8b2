import type { OpenQuestion } from '../../domain/plan/open-question.ts'
import type { Plan } from '../../domain/plan/plan.ts'
import type { PersonId } from '../../domain/record/ids.ts'
import type { Drawing } from '../../layout/drawing.ts'
import type { Paper } from '../../layout/paper.ts'
import { err } from '../../support/result.ts'
import type { Result } from '../../support/result.ts'
import type { SheetFonts } from '../export-plan/export-plan.ts'
import type { ShownOptions, ShownPlan } from '../../alignment/contribution/shown-plan.ts'

export const SHEET_KINDS = ['sheets', 'cards', 'reading'] as const
/** Contribution sheets, pocket cards, or the plan in sentences. */
export type SheetKind = (typeof SHEET_KINDS)[number]

/** The state of a plan that is put on paper. */
export interface SheetSource {
  readonly plan: Plan
  readonly revision: number
  /** When the revision was made, ISO 8601; absent for a plan that nobody has changed. */
  readonly at?: string
  readonly questions: readonly OpenQuestion[]
  /** The name of the plan's file without its ending; names of documents begin with it. */
  readonly name: string
}

/** What is made. */
export interface SheetsRequest extends ShownOptions {
  readonly kind: SheetKind
  /** Absent: everybody who has a part in the plan. */
  readonly people?: readonly PersonId[]
  readonly paper: Paper
  /** A document for each person instead of one for all. */
  readonly each?: boolean
}

/** Pages of one person, or of the whole plan, and how their file is called. */
export interface SheetPart {
  /** What of the file's name is its own: a person's code, or the kind of document. */
  readonly name: string
  readonly title: string
  readonly pages: readonly Drawing[]
}

/** The pages of a request, and what the reader should know. */
export interface SheetParts {
  readonly parts: readonly SheetPart[]
  readonly notes: readonly string[]
}

/** Why there is no document: the work was stopped, there is nothing to put on one, or a font is damaged. */
export interface SheetsProblem {
  readonly code: 'stopped' | 'empty' | 'export'
  readonly message: string
}

/** Called between pieces of long work: others have their turn meanwhile. False ends the work. */
export type Pace = (done: number, total: number) => Promise<boolean>

/** What the parts of a request are made from. */
export interface PartsDesk {
  readonly shown: ShownPlan
  readonly source: SheetSource
  readonly request: SheetsRequest
  readonly fonts: SheetFonts
  readonly pace: Pace
}

const STOPPED: SheetsProblem = { code: 'stopped', message: 'The work was stopped.' }

/** The parts that are left once work was stopped: none. */
export function stopped(): Result<never, SheetsProblem> {
  return err(STOPPED)
}
