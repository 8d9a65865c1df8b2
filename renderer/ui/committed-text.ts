import { useState } from 'react'
import type { ChangeEvent, KeyboardEvent } from 'react'

/** The state of a field whose text counts only once it is committed. */
export interface CommittedText {
  /** What is wrong with the text that was typed last. */
  readonly problem: string | undefined
  /** For the input itself. */
  readonly input: {
    readonly value: string
    /** Set while nothing is typed: then undo is the plan's. */
    readonly 'data-idle': '' | undefined
    readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void
    readonly onBlur: () => void
    readonly onKeyDown: (event: KeyboardEvent) => void
  }
}

/**
 * A field that commits on Enter or when it is left; Escape brings the old text back.
 *
 * `commit` gets the text without blanks around it, only where it is another one, and answers what is wrong with it, which
 * keeps it in the field.
 */
export function useCommittedText(value: string, commit: (text: string) => string | undefined): CommittedText {
  const [typed, setTyped] = useState<string>()
  const [problem, setProblem] = useState<string>()
  const drop = () => {
    setTyped(undefined)
    setProblem(undefined)
  }
  const take = () => {
    const text = typed?.trim()
    const wrong = text === undefined || text === value ? undefined : commit(text)
    if (wrong === undefined) drop()
    else setProblem(wrong)
  }
  return {
    problem,
    input: {
      value: typed ?? value,
      'data-idle': typed === undefined ? '' : undefined,
      onChange: event => setTyped(event.target.value),
      // The window that loses the focus is no sign that somebody is done.
      onBlur: () => {
        if (document.hasFocus()) take()
      },
      onKeyDown: event => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') take()
        else if (event.key === 'Escape' && typed !== undefined) drop()
        else return
        event.preventDefault()
        event.stopPropagation()
      },
    },
  }
}
