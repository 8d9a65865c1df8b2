import type { ReactNode } from 'react'
import { TEXT_MAX } from '../../../../src/domain/record/values.ts'
import { useAppState } from '../../../store/use-app.tsx'
import { peopleStrings as s } from '../../../strings/people.ts'
import { useCommittedText } from '../../../ui/committed-text.ts'

interface NameCellProps {
  readonly name: string
  readonly rename: (name: string) => void
  readonly children?: ReactNode
}

/** A name that is changed where it stands. */
export function NameCell({ name, rename, children }: NameCellProps) {
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const { input, problem } = useCommittedText(name, text => {
    if (text === '') return s.nameNeeded
    rename(text)
    return undefined
  })
  return (
    <th scope="row">
      <div className="name-cell">
        <input
          {...input}
          className="bare-input"
          aria-label={s.nameOf(name)}
          aria-invalid={problem !== undefined}
          maxLength={TEXT_MAX}
          readOnly={fixed}
          spellCheck={false}
        />
        {children}
      </div>
      {problem !== undefined && (
        <p className="problem" role="alert">
          {problem}
        </p>
      )}
    </th>
  )
}
