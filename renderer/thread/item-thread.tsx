import { useEffect, useState } from 'react'
import type { Visibility } from '../../src/catchball/records.ts'
import type { StoryEntry } from '../../src/catchball/story.ts'
import type { MatrixId } from '../../src/domain/record/ids.ts'
import { LONG_MAX } from '../../src/domain/record/values.ts'
import { refreshNegotiation } from '../store/negotiation.ts'
import { useApp, useAppState } from '../store/use-app.tsx'
import { threadStrings as s } from '../strings/thread.ts'
import { Button } from '../ui/button.tsx'
import { Choice } from '../ui/choice.tsx'
import { TextArea } from '../ui/field.tsx'
import './thread.css'
import { ThreadLine } from './thread-line.tsx'

/** Everything that was sent, answered, decided and said about an item, oldest first, and a place to say something. */
export function ItemThread({ item }: { readonly item: string }) {
  const { story, problem, took } = useStory(item)
  if (problem !== undefined) {
    return (
      <p className="problem" role="alert">
        {problem}
      </p>
    )
  }
  if (story === undefined) return <p className="hint">{s.loading}</p>
  return (
    <div className="thread">
      {story.length === 0 ? (
        <p className="hint">{s.empty}</p>
      ) : (
        <ol aria-label={s.list}>
          {story.map((entry, at) => (
            <ThreadLine key={at} entry={entry} item={item} />
          ))}
        </ol>
      )}
      <SayForm item={item} onSaid={took} />
    </div>
  )
}

/** The story of an item, asked for anew after every change of the plan, a merge or a message. */
function useStory(item: string) {
  const app = useApp()
  const open = useAppState(state => state.open)
  const negotiation = useAppState(state => state.negotiation)
  const [told, setTold] = useState<{
    readonly item: string
    readonly story?: readonly StoryEntry[]
    readonly problem?: string
  }>()
  useEffect(() => {
    let current = true
    void (async () => {
      await app.session?.sync.settled()
      const answer = await app.host.itemStory(item)
      if (!current) return
      setTold(answer.ok ? { item, story: answer.value } : { item, problem: answer.error.message })
    })()
    return () => {
      current = false
    }
  }, [app, item, open, negotiation])
  const own = told?.item === item ? told : undefined
  return {
    story: own?.story,
    problem: own?.problem,
    took: (story: readonly StoryEntry[]) => setTold({ item, story }),
  }
}

const VISIBILITIES: readonly Visibility[] = ['addressee', 'office', 'carriers']

interface SayFormProps {
  readonly item: string
  readonly onSaid: (story: readonly StoryEntry[]) => void
}

/** Says something on the item; nothing that is said is changed or deleted. */
function SayForm({ item, onSaid }: SayFormProps) {
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const shown = useAppState(state => state.open?.plan.tables.item.get(item)?.matrix ?? state.view.matrix)
  const [text, setText] = useState('')
  const [visibility, setVisibility] = useState<Visibility>('addressee')
  const { problem, post } = usePost(item, shown, story => {
    setText('')
    onSaid(story)
  })
  if (fixed || shown === undefined) return null
  return (
    <div className="say">
      <TextArea
        label={s.say}
        rows={2}
        maxLength={LONG_MAX}
        hint={s.stays}
        problem={problem}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <div className="say-foot">
        <Choice
          label={s.whoSees}
          value={visibility}
          of={VISIBILITIES.map(id => ({ id, name: s.visibilities[id] }))}
          choose={id => setVisibility(id ?? 'addressee')}
        />
        <Button disabled={text.trim() === ''} onClick={() => void post(text, visibility)}>
          {s.post}
        </Button>
      </div>
    </div>
  )
}

function usePost(item: string, matrix: MatrixId | undefined, onSaid: (story: readonly StoryEntry[]) => void) {
  const app = useApp()
  const [problem, setProblem] = useState<string>()
  const post = async (text: string, visibility: Visibility) => {
    if (matrix === undefined) return
    const answer = await app.host.postMessage({ matrix, item, text, visibility })
    setProblem(answer.ok ? undefined : answer.error.message)
    if (!answer.ok) return
    onSaid(answer.value)
    refreshNegotiation(app)
  }
  return { problem, post }
}
