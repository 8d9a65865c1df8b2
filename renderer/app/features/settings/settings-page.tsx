import { DIGIT_MODES, LANGUAGES, THEMES } from '../../../../src/contract/settings.ts'
import { changeSettings } from '../../../store/settings.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { LANGUAGE_NAMES } from '../../../strings/catalogue.ts'
import { pageStrings as s } from '../../../strings/pages.ts'
import { useCommittedText } from '../../../ui/committed-text.ts'
import { Select, TextField } from '../../../ui/field.tsx'
import './settings.css'

/** What is remembered about the person and the look. */
export function SettingsPage() {
  const app = useApp()
  const { theme, digits } = useAppState(state => state.settings)
  return (
    <main className="page">
      <div className="page-body settings">
        <h1>{s.settingsTitle}</h1>
        <p className="lead">{s.settingsLead}</p>
        <section>
          <NameSetting />
        </section>
        <section>
          <Choices
            title={s.theme}
            hint={s.themeHint}
            of={THEMES}
            words={s.themes}
            chosen={theme}
            choose={value => void changeSettings(app, { theme: value })}
          />
        </section>
        <section>
          <Choices
            title={s.digits}
            of={DIGIT_MODES}
            words={s.digitModes}
            chosen={digits}
            choose={value => void changeSettings(app, { digits: value })}
          />
        </section>
        <section>
          <LanguageSetting />
        </section>
        <section>
          <NumberedSetting />
        </section>
      </div>
    </main>
  )
}

function NameSetting() {
  const app = useApp()
  const name = useAppState(state => state.settings.name)
  const { input } = useCommittedText(name, text => {
    void changeSettings(app, { name: text.slice(0, 200) })
    return undefined
  })
  return <TextField label={s.name} hint={s.nameHint} {...input} />
}

function LanguageSetting() {
  const app = useApp()
  const language = useAppState(state => state.settings.language)
  return (
    <Select
      label={s.language}
      hint={s.languageHint}
      value={language}
      onChange={event => {
        const chosen = LANGUAGES.find(each => each === event.target.value)
        if (chosen !== undefined) void changeSettings(app, { language: chosen })
      }}
    >
      {LANGUAGES.map(each => (
        <option key={each} value={each}>
          {LANGUAGE_NAMES[each]}
        </option>
      ))}
    </Select>
  )
}

function NumberedSetting() {
  const app = useApp()
  const numbered = useAppState(state => state.settings.numbered)
  return (
    <>
      <label className="check">
        <input
          type="checkbox"
          checked={numbered}
          aria-describedby="numbered-hint"
          onChange={() => void changeSettings(app, { numbered: !numbered })}
        />
        {s.numbered}
      </label>
      <p className="hint" id="numbered-hint">
        {s.numberedHint}
      </p>
    </>
  )
}

interface ChoicesProps<T extends string> {
  readonly title: string
  readonly hint?: string
  readonly of: readonly T[]
  readonly words: Readonly<Record<T, string>>
  readonly chosen: T
  readonly choose: (value: T) => void
}

function Choices<T extends string>({ title, hint, of, words, chosen, choose }: ChoicesProps<T>) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {of.map(each => (
        <label key={each} className="check">
          <input type="radio" name={title} checked={chosen === each} onChange={() => choose(each)} />
          {words[each]}
        </label>
      ))}
      {hint !== undefined && <p className="hint">{hint}</p>}
    </fieldset>
  )
}
