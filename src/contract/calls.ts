import * as z from 'zod/mini'
import { answerSchema, offerSchema } from '../catchball/response.ts'
import { RESPONSE_MAX_BYTES } from '../catchball/read-response.ts'
import { VISIBILITIES } from '../catchball/records.ts'
import { stagedSchema } from '../catchball/staged.ts'
import { digestSchema } from '../domain/decision/decision.ts'
import { commandSchema } from '../domain/command/commands.ts'
import { planFilterSchema } from '../domain/plan/filter.ts'
import { DIGIT_MODES, LANGUAGES, THEMES } from './settings.ts'
import { matrixIdSchema, personIdSchema } from '../domain/record/ids.ts'
import { dateSchema, longTextSchema, requiredTextSchema, shortTextSchema } from '../domain/record/values.ts'

/** The id of a record, an offer or a request. */
const opaque = z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/))

/** What opens what was protected. Spaces belong to it. */
const passphrase = z.string().check(z.minLength(1), z.maxLength(1000))

/** A version is known by its name. */
const versionName = shortTextSchema.check(z.minLength(1))

/** What a window shows of a matrix: its filter, and ids that are shown although the filter would hide them. */
const shownSheet = {
  matrix: z.optional(matrixIdSchema),
  filter: z.optional(planFilterSchema),
  kept: z.optional(z.array(z.string().check(z.maxLength(64))).check(z.maxLength(5000))),
}

/** Rounds of a matrix by number; without `to` it is until today. */
const roundSpan = {
  matrix: matrixIdSchema,
  from: z.number().check(z.int(), z.positive()),
  to: z.optional(z.number().check(z.int(), z.positive())),
}

/**
 * The one table of calls from a window to the main process: what is asked, checked there on arrival.
 *
 * No call names a file or a plan: main knows the window by its sender and shows the dialogs itself. What may be opened
 * again is named by a token that main gave out.
 */
export const calls = {
  /** What this window shows: the start screen or a plan. Asked once, when the window is ready. */
  start: z.tuple([]),
  newPlan: z.tuple([z.strictObject({ title: requiredTextSchema })]),
  openPlan: z.tuple([]),
  openRecent: z.tuple([z.string().check(z.maxLength(64))]),
  forgetRecent: z.tuple([z.string().check(z.maxLength(64))]),
  openSample: z.tuple([z.string().check(z.regex(/^[a-z0-9-]{1,40}$/))]),
  /** A plan, response or plan data file dropped on the window; the preload turns the File into a path that main checks. */
  openDropped: z.tuple([z.string().check(z.maxLength(4096))]),

  edit: z.tuple([
    z.strictObject({ command: commandSchema, focus: z.optional(z.string().check(z.maxLength(64))) }),
  ]),
  undo: z.tuple([]),
  redo: z.tuple([]),
  saveDraft: z.tuple([
    z.strictObject({
      record: z.string().check(z.maxLength(64)),
      field: shortTextSchema,
      text: z.string().check(z.maxLength(10_000)),
    }),
  ]),
  clearDraft: z.tuple([
    z.strictObject({ record: z.string().check(z.maxLength(64)), field: shortTextSchema }),
  ]),
  /** A part of the change log, newest first. */
  history: z.tuple([
    z.strictObject({
      before: z.optional(z.number().check(z.int(), z.nonnegative())),
      author: z.optional(shortTextSchema),
      words: z.optional(shortTextSchema),
    }),
  ]),
  versions: z.tuple([]),
  saveVersion: z.tuple([versionName]),
  renameVersion: z.tuple([z.strictObject({ name: versionName, to: versionName })]),
  removeVersion: z.tuple([versionName]),
  /** All records of a version, to be compared in the window. */
  versionRecords: z.tuple([versionName]),
  /** Makes the plan what it was in a version, as one change that can be undone. */
  restoreVersion: z.tuple([z.strictObject({ name: versionName, reason: z.optional(longTextSchema) })]),
  /** What happened to one record, newest first; `before` is where an earlier answer said to go on. */
  recordHistory: z.tuple([
    z.strictObject({
      record: z.string().check(z.maxLength(64)),
      before: z.optional(z.number().check(z.int(), z.nonnegative())),
    }),
  ]),
  /** The plan's file is gone or cannot be written: keep the plan under another name and go on there. */
  saveAs: z.tuple([]),
  saveCopy: z.tuple([]),
  /** Tries the last failed write again. */
  retrySave: z.tuple([]),

  chooseImport: z.tuple([]),
  applyImport: z.tuple([z.string().check(z.maxLength(64))]),
  exportAs: z.tuple([z.strictObject({ format: z.enum(['json', 'svg', 'pdf']), ...shownSheet })]),
  /** The pages of the PDF export, through the system's dialog. */
  print: z.tuple([z.strictObject(shownSheet)]),
  /** What stands on sheets besides the plan: its state, and the questions around it. */
  sheetFacts: z.tuple([]),
  /** Contribution sheets, cards or the plan in sentences as PDF: a file, or with `each` a folder of them. */
  saveSheets: z.tuple([
    z.strictObject({
      kind: z.enum(['sheets', 'cards', 'reading']),
      /** Absent: everybody with a part in the plan. */
      people: z.optional(z.array(personIdSchema).check(z.maxLength(5000))),
      paper: z.enum(['A4', 'Letter']),
      titles: z.boolean(),
      confidential: z.boolean(),
      each: z.boolean(),
    }),
  ]),
  /** Ends `saveSheets`; nothing is left of it. */
  stopSheets: z.tuple([]),
  addressees: z.tuple([matrixIdSchema]),
  makePackets: z.tuple([
    z.strictObject({
      matrix: matrixIdSchema,
      to: z.array(personIdSchema).check(z.maxLength(5000)),
      due: z.optional(dateSchema),
      message: z.optional(z.string().check(z.maxLength(10_000))),
      /** Titles instead of names. */
      titles: z.optional(z.boolean()),
      /** Whether a mail draft with the packet in it lies beside each packet. */
      drafts: z.optional(z.boolean()),
      /** Whether a booklet for paper lies beside each packet. */
      booklets: z.optional(z.boolean()),
      /** Whether everybody who is informed gets a copy to read. */
      reading: z.optional(z.boolean()),
      /** Protects the packets and the responses to them. */
      passphrase: z.optional(passphrase),
    }),
  ]),
  mergeResponses: z.tuple([]),
  /** Answers that came as text: a mail, or a part of one with the block of answers in it. */
  mergeText: z.tuple([z.string().check(z.minLength(1), z.maxLength(RESPONSE_MAX_BYTES))]),
  /** Merges once more what the last merge refused because it is protected, with one passphrase more. */
  mergeOpened: z.tuple([passphrase]),
  /** Every response of a folder that is chosen, in one pass. */
  mergeFolder: z.tuple([]),
  /** The board of a matrix, how each item stands, everything to be decided, and its approval. */
  negotiation: z.tuple([matrixIdSchema]),
  /** Everything that happened about an item, offer or request, in order. */
  itemStory: z.tuple([opaque]),
  /** What changed from one round of a matrix to another, or to today, in sentences. */
  changeReport: z.tuple([z.strictObject(roundSpan)]),
  /** The same as a PDF. */
  saveChangeReport: z.tuple([z.strictObject(roundSpan)]),
  /** What sending a round of a matrix would ask of whom; keeps nothing. */
  previewRound: z.tuple([z.strictObject({ matrix: matrixIdSchema, message: z.optional(longTextSchema) })]),
  /** Applies decisions, ticks and closings as one change that can be undone. */
  decide: z.tuple([z.array(stagedSchema).check(z.minLength(1), z.maxLength(5000))]),
  /** Answers given in a meeting, by phone or on paper, for the addressee of a packet. */
  enterAnswers: z.tuple([
    z.strictObject({
      packet: opaque,
      origin: z.enum(['meeting', 'phone', 'paper']),
      answers: z.array(answerSchema).check(z.maxLength(2000)),
      offers: z.optional(z.array(offerSchema).check(z.maxLength(1000))),
      on: z.optional(dateSchema),
    }),
  ]),
  /** Says something on an item; it may answer the same question of several. Answers the story of the item. */
  postMessage: z.tuple([
    z.strictObject({
      matrix: matrixIdSchema,
      item: opaque,
      text: longTextSchema.check(z.minLength(1)),
      visibility: z.optional(z.enum(VISIBILITIES)),
      addressees: z.optional(z.array(personIdSchema).check(z.maxLength(5000))),
      replies: z.optional(z.array(digestSchema).check(z.maxLength(5000))),
    }),
  ]),
  /** Keeps a version and records that the approver of a matrix approves it. */
  approve: z.tuple([z.strictObject({ matrix: matrixIdSchema, reason: z.optional(longTextSchema) })]),
  /** How the negotiation of each item stands that anybody was asked about. */
  dealStates: z.tuple([]),
  /** What happened around the plan, as the check suite asks for it. */
  surroundings: z.tuple([]),
  /** The sheet to be signed, as PDF where the person says. */
  exportSignOff: z.tuple([matrixIdSchema]),

  setMenuState: z.tuple([
    z.strictObject({
      enabled: z.array(shortTextSchema).check(z.maxLength(200)),
      undo: z.optional(shortTextSchema),
      redo: z.optional(shortTextSchema),
    }),
  ]),
  setSettings: z.tuple([
    z.strictObject({
      name: z.optional(shortTextSchema),
      theme: z.optional(z.enum(THEMES)),
      digits: z.optional(z.enum(DIGIT_MODES)),
      language: z.optional(z.enum(LANGUAGES)),
      numbered: z.optional(z.boolean()),
    }),
  ]),
  /** Without an argument it switches over. */
  setFullScreen: z.tuple([z.optional(z.boolean())]),
  about: z.tuple([]),
  openLink: z.tuple([z.string().check(z.maxLength(2000))]),
  /**
   * Answers the event `closing`. Without an argument: nothing unsaved is left here, the window may close. `asking`: the person
   * is being asked in the window, and a further answer follows. `stay`: the window stays. `leave`: it closes, and what could
   * not be saved is given up.
   */
  flushed: z.tuple([z.optional(z.enum(['asking', 'stay', 'leave']))]),
} as const

export type CallName = keyof typeof calls
type ArgumentTable = { readonly [N in CallName]: z.infer<(typeof calls)[N]> }
export type CallArguments<N extends CallName> = ArgumentTable[N]
