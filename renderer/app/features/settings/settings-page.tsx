import { useState } from 'react'
import type { Settings } from '../../../../src/contract/answers.ts'
import { changeSettings } from '../../../store/settings.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { pageStrings as s } from '../../../strings/pages.ts'
import { TextField } from '../../../ui/field.tsx'
import './settings.css'

const THEMES: readonly Settings['theme'][] = ['system', 'light', 'dark']

/** What is remembered about the person and the look. */
export function SettingsPage() {
  return (
    <main className="page">
      <div className="page-body settings">
        <h1>{s.settingsTitle}</h1>
        <p className="lead">{s.settingsLead}</p>
        <section>
          <NameSetting />
        </section>
        <section>
          <ThemeSetting />
        </section>
      </div>
    </main>
  )
}

function NameSetting() {
  const app = useApp()
  const name = useAppState(state => state.settings.name)
  const [typed, setTyped] = useState<string>()
  const commit = () => {
    if (typed !== undefined && typed.trim() !== name)
      void changeSettings(app, { name: typed.trim().slice(0, 200) })
    setTyped(undefined)
  }
  return (
    <TextField
      label={s.name}
      hint={s.nameHint}
      value={typed ?? name}
      onChange={event => setTyped(event.target.value)}
      onBlur={commit}
      onKeyDown={event => {
        if (event.key === 'Enter') commit()
        if (event.key === 'Escape') setTyped(undefined)
      }}
    />
  )
}

function ThemeSetting() {
  const app = useApp()
  const theme = useAppState(state => state.settings.theme)
  return (
    <fieldset>
      <legend>{s.theme}</legend>
      {THEMES.map(each => (
        <label key={each} className="check">
          <input
            type="radio"
            name="theme"
            checked={theme === each}
            onChange={() => void changeSettings(app, { theme: each })}
          />
          {s.themes[each]}
        </label>
      ))}
    </fieldset>
  )
}
