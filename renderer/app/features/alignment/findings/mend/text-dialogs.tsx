import { useState } from 'react'
import type { Item } from '../../../../../../src/domain/item/item.ts'
import { TEXT_MAX } from '../../../../../../src/domain/record/values.ts'
import { fillIn, splitInTwo } from '../../../../../store/edit-findings.ts'
import { useApp } from '../../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../../strings/findings.ts'
import { TextArea } from '../../../../../ui/field.tsx'
import { MendFrame } from '../mend-frame.tsx'

interface DialogProps {
  readonly item: Item
  readonly close: () => void
}

/** Asks for a better text. */
export function RewordDialog({ item, close }: DialogProps) {
  const app = useApp()
  const [text, setText] = useState(item.text)
  const [tried, setTried] = useState(false)
  const submit = () => {
    if (text.trim() === '') setTried(true)
    else if (fillIn(app, item, { text: text.trim() }, s.rewordSaid(item.code))) close()
  }
  return (
    <MendFrame title={s.rewordTitle(item.code)} confirm={s.save} onSubmit={submit} close={close}>
      <Text label={s.text} value={text} change={setText} missing={tried && text.trim() === ''} />
    </MendFrame>
  )
}

/** Asks what each half of an item says. */
export function SplitDialog({ item, close }: DialogProps) {
  const app = useApp()
  const [first, setFirst] = useState(item.text)
  const [second, setSecond] = useState('')
  const [tried, setTried] = useState(false)
  const submit = () => {
    const texts = [first.trim(), second.trim()] as const
    if (texts.includes('')) setTried(true)
    else if (splitInTwo(app, item, texts)) close()
  }
  return (
    <MendFrame title={s.splitTitle(item.code)} confirm={s.splitDo} onSubmit={submit} close={close}>
      <p>{s.splitLead}</p>
      <Text
        label={s.splitFirst(item.code)}
        value={first}
        change={setFirst}
        missing={tried && first.trim() === ''}
      />
      <Text label={s.splitSecond} value={second} change={setSecond} missing={tried && second.trim() === ''} />
    </MendFrame>
  )
}

interface TextProps {
  readonly label: string
  readonly value: string
  readonly change: (text: string) => void
  readonly missing: boolean
}

function Text({ label, value, change, missing }: TextProps) {
  return (
    <TextArea
      label={label}
      maxLength={TEXT_MAX}
      value={value}
      problem={missing ? s.textNeeded : undefined}
      onChange={event => change(event.target.value)}
    />
  )
}
