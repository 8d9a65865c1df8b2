import { useCallback, useMemo, useState } from 'react'
import { keyOf, linkTree, treeRows } from '../../../../../src/alignment/link-tree.ts'
import type { ItemRow, LinkTree, TreeRow } from '../../../../../src/alignment/link-tree.ts'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { findRecord } from '../../../../../src/domain/plan/plan.ts'
import type { Plan } from '../../../../../src/domain/plan/plan.ts'
import type { Matrix } from '../../../../../src/domain/record/entities.ts'
import { useAppState, useOpenDocument } from '../../../../store/use-app.tsx'

/** In a matrix of more items the tree starts folded. */
const UNFOLDED = 120

/** Where the field for a new item stands. */
export interface Adding {
  /** What the new item will hang under. */
  readonly parent: Item | undefined
  /** The line that it stands below, after everything that hangs there. */
  readonly key: string
  readonly level: number
}

/** The content of the tree: its lines, and what folds them. */
export interface TreeContent {
  readonly tree: LinkTree
  readonly rows: readonly TreeRow[]
  readonly fold: (key: string, open: boolean) => void
  readonly foldAll: (open: boolean) => void
  /** The item with this id, if the tree has it. */
  readonly foldedItem: (id: string | undefined) => Item | undefined
  /** Unfolds everything above the first line of an item. */
  readonly unfoldTo: (item: Item) => void
  /** Where a new item goes; without it, beside the item under the cursor. */
  readonly adding: Adding | undefined
  readonly setAdding: (adding: Adding | undefined) => void
}

interface Folding {
  /** Whether a line that is not named is open. */
  readonly open: boolean
  readonly others: ReadonlySet<string>
}

/** The tree of a matrix as it is shown now. */
export function useTree(matrix: Matrix): TreeContent {
  const open = useOpenDocument()
  const hidden = useAppState(state => state.sifted.hidden)
  const tree = useMemo(() => linkTree(open.plan, matrix.id, hidden), [open, matrix, hidden])
  const [folding, setFolding] = useState<Folding>(() => ({
    open: tree.under.size + tree.tops.length + tree.loose.length <= UNFOLDED,
    others: new Set(),
  }))
  const rows = useMemo(() => treeRows(tree, key => isOpen(folding, key)), [tree, folding])
  const [adding, setAdding] = useState<Adding>()
  return {
    tree,
    rows,
    adding,
    setAdding,
    fold: useCallback((key, want) => setFolding(before => folded(before, [key], want)), []),
    foldAll: useCallback(want => setFolding({ open: want, others: new Set() }), []),
    foldedItem: id => {
      const item = id === undefined ? undefined : findItem(open.plan, id)
      const held =
        item !== undefined && (tree.above.has(item.id) || [...tree.loose, ...tree.cut].includes(item))
      return held ? item : undefined
    },
    unfoldTo: useCallback(
      item => {
        const steps = keyOf(tree, item).split('/').slice(0, -1)
        setFolding(before =>
          folded(
            before,
            steps.map((_, at) => steps.slice(0, at + 1).join('/')),
            true,
          ),
        )
      },
      [tree],
    ),
  }
}

function findItem(plan: Plan, id: string): Item | undefined {
  const record = findRecord(plan, id)
  return record?.table === 'item' ? record : undefined
}

/** What a filter has cut off its parents is shown, however the tree is folded. */
function isOpen({ open, others }: Folding, key: string): boolean {
  const usual = open || key === 'cut'
  return others.has(key) ? !usual : usual
}

function folded(before: Folding, keys: readonly string[], want: boolean): Folding {
  const changed = keys.filter(key => isOpen(before, key) !== want)
  if (changed.length === 0) return before
  const others = new Set(before.others)
  for (const key of changed) {
    if (others.has(key)) others.delete(key)
    else others.add(key)
  }
  return { open: before.open, others }
}

/** Whether a line is an item's. */
export function isItemRow(row: TreeRow | undefined): row is ItemRow {
  return row !== undefined && 'item' in row
}
