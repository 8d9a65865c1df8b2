/**
 * Whether somebody types in this element, so that undo, the clipboard keys and the like are its own. A field in which nothing
 * was typed since it last committed says so with `data-idle`, and leaves them to the plan.
 */
export function isTypingIn(target: EventTarget | null): boolean {
  const field = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
  return field && target.dataset.idle === undefined
}
