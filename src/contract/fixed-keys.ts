/** A key that is no verb, because it moves or belongs to what is typed in. The help sheet shows these beside the verbs. */
export interface FixedKey {
  readonly group: 'move' | 'sheet' | 'letters' | 'field' | 'list'
  /** As in the table of verbs. */
  readonly keys: readonly string[]
  readonly does: string
}

export const FIXED_KEYS: readonly FixedKey[] = [
  { group: 'move', keys: ['Up', 'Down', 'Left', 'Right'], does: 'Next cell, across every border' },
  {
    group: 'move',
    keys: ['CmdOrCtrl+Up', 'CmdOrCtrl+Down', 'CmdOrCtrl+Left', 'CmdOrCtrl+Right'],
    does: 'To the labels, then to the edge',
  },
  { group: 'move', keys: ['Home', 'End'], does: 'First and last cell of the row' },
  { group: 'move', keys: ['CmdOrCtrl+Home', 'CmdOrCtrl+End'], does: 'First and last cell of the sheet' },
  {
    group: 'move',
    keys: ['Tab', 'Shift+Tab'],
    does: 'Next and previous side: where to, how far, how, how much, who',
  },
  {
    group: 'move',
    keys: ['Shift+Up', 'Shift+Down', 'Shift+Left', 'Shift+Right', 'Shift+Home', 'Shift+End'],
    does: 'Select several cells, or labels of one list; what is done then is done to all of them',
  },
  { group: 'move', keys: ['F6', 'Shift+F6'], does: 'Next and previous region of the window' },
  {
    group: 'sheet',
    keys: ['CmdOrCtrl+V'],
    does: 'Paste links and roles from this cell on, or entries of the list after this label',
  },
  {
    group: 'letters',
    keys: ['A…Z'],
    does: 'Strong for its cell; for an owner accountable. The same again clears',
  },
  { group: 'letters', keys: ['Shift+A…Z'], does: 'Medium; for an owner responsible' },
  { group: 'letters', keys: ['Alt+A…Z'], does: 'Weak; for an owner consulted, with Shift too informed' },
  { group: 'letters', keys: ['Up', 'Down', 'Enter'], does: 'Take the letters to another row' },
  { group: 'letters', keys: ['PageUp', 'PageDown'], does: 'Other columns, where there are more than 26' },
  { group: 'letters', keys: ['Escape', 'F2'], does: 'End them' },
  { group: 'field', keys: ['A…Z'], does: 'On a label any character starts typing' },
  { group: 'field', keys: ['Enter'], does: 'Keep the text and open the next row' },
  { group: 'field', keys: ['Shift+Enter'], does: 'New line' },
  {
    group: 'field',
    keys: ['Tab'],
    does: 'Keep the text and go to the next side; with Shift to the one before',
  },
  { group: 'field', keys: ['Escape'], does: 'Give up what was typed' },
  { group: 'list', keys: ['Up', 'Down', 'Home', 'End'], does: 'Next, previous, first and last entry' },
  { group: 'list', keys: ['Enter'], does: 'Choose it, or press the marked button' },
  { group: 'list', keys: ['Escape'], does: 'Close' },
]
