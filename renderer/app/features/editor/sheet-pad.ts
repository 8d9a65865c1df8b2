/** Air between the edge of the sheet and the drawing on it, in px; the style sheet says the same. */
export const SHEET_PAD = { x: 14, y: 4 } as const
