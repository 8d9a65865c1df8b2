import { useState } from 'react'
import type { Item } from '../../../../../src/domain/item/item.ts'
import { TEXT_MAX, languageSchema } from '../../../../../src/domain/record/values.ts'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { Button } from '../../../../ui/button.tsx'
import { TextArea, TextField } from '../../../../ui/field.tsx'
import { CommittedField } from '../committed-field.tsx'
import { readText } from '../../../../store/readers.ts'
import { useRecord } from '../record-editing.tsx'
import type { PatchItem } from '../record-editing.tsx'

interface TranslationsProps {
  readonly item: Item
  readonly patch: PatchItem
}

/** The text of an item in other languages. An emptied one goes. */
export function Translations({ item, patch }: TranslationsProps) {
  const { fixed } = useRecord()
  const known = Object.entries(item.translations ?? {})
  const write = (language: string, text: string | null) => {
    const rest = known.filter(([each]) => each !== language)
    const next = text === null ? rest : [...rest, [language, text] as const]
    return patch({ translations: next.length === 0 ? null : Object.fromEntries(next) })
  }
  return (
    <>
      {known.length === 0 && <p className="hint">{s.noTranslations}</p>}
      {known.map(([language, text]) => (
        <CommittedField
          key={language}
          area
          label={s.languageName(language)}
          field={`translations.${language}`}
          value={text}
          read={readText(TEXT_MAX)}
          write={next => write(language, next)}
        />
      ))}
      {!fixed && <NewTranslation taken={known.map(([language]) => language)} write={write} />}
    </>
  )
}

interface NewTranslationProps {
  readonly taken: readonly string[]
  readonly write: (language: string, text: string) => boolean
}

function NewTranslation({ taken, write }: NewTranslationProps) {
  const [language, setLanguage] = useState('')
  const [text, setText] = useState('')
  const problem = problemOf(language.trim(), taken)
  const add = () => {
    if (problem !== undefined || language.trim() === '' || text.trim() === '') return
    if (!write(language.trim(), text.trim())) return
    setLanguage('')
    setText('')
  }
  return (
    <div className="new-translation">
      <TextField
        label={s.newLanguage}
        placeholder="de"
        value={language}
        problem={problem}
        onChange={event => setLanguage(event.target.value)}
      />
      <TextArea
        label={s.newTranslation}
        rows={2}
        maxLength={TEXT_MAX}
        value={text}
        onChange={event => setText(event.target.value)}
      />
      <Button onClick={add} disabled={problem !== undefined || language.trim() === '' || text.trim() === ''}>
        {s.addTranslation}
      </Button>
    </div>
  )
}

function problemOf(language: string, taken: readonly string[]): string | undefined {
  if (language === '') return undefined
  if (taken.includes(language)) return s.languageTaken
  return languageSchema.safeParse(language).success ? undefined : s.badLanguage
}
