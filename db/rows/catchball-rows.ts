import { json, plain } from './column.ts'
import type { Column } from './column.ts'

/** The columns of the tables beside the plan: what was sent out and what came back. */
export const ROUND_COLUMNS: readonly Column[] = [
  ...plain('id', 'matrix', 'number'),
  ['opened_at', 'openedAt', 'plain'],
  ...plain('due', 'message'),
]
export const PACKET_COLUMNS: readonly Column[] = [
  ...plain('id', 'round', 'plan', 'matrix', 'addressee', 'name', 'due'),
  ['made_at', 'madeAt', 'plain'],
  ...plain('base'),
  ...json('asked', 'slice', 'terms', 'requests'),
  ['sent_by', 'sentBy', 'plain'],
]
export const RESPONSE_COLUMNS: readonly Column[] = [
  ...plain('digest', 'packet'),
  ['filed_at', 'filedAt', 'plain'],
  ['filed_by', 'filedBy', 'plain'],
  ['sender', 'from', 'plain'],
  ...plain('body', 'origin'),
]
export const MESSAGE_COLUMNS: readonly Column[] = [
  ...plain('id', 'matrix', 'item', 'at', 'author', 'text', 'visibility'),
  ...json('addressees', 'replies'),
]
