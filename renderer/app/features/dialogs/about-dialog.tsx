import { useEffect, useState } from 'react'
import type { AboutInfo } from '../../../../src/contract/answers.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { dialogStrings as s } from '../../../strings/dialogs.ts'
import { startStrings } from '../../../strings/start.ts'
import { FormDialog } from './form-dialog.tsx'
import { useClose } from './use-close.ts'

/** Which version this is, and the licences of what it is made with. */
export function AboutDialog() {
  const close = useClose()
  const version = useAppState(state => state.version)
  const info = useAbout()
  return (
    <FormDialog title={s.about} size="medium" confirm={s.done} cancel={false} onSubmit={close}>
      <p>
        {s.aboutLead}
        <br />
        {info === undefined ? startStrings.version(version) : s.version(info.version, info.electron)}
      </p>
      {info !== undefined && info.licences.length > 0 && (
        <section className="licences" aria-label={s.licences}>
          <h3>{s.licences}</h3>
          {info.licences.map(({ name, version: which, licence, text }) => (
            <details key={`${name} ${which}`}>
              <summary>
                {name} {which} <span>{licence}</span>
              </summary>
              <pre>{text}</pre>
            </details>
          ))}
        </section>
      )}
    </FormDialog>
  )
}

function useAbout(): AboutInfo | undefined {
  const app = useApp()
  const [info, setInfo] = useState<AboutInfo>()
  useEffect(() => {
    let current = true
    void app.host.about().then(answer => {
      if (current && answer.ok) setInfo(answer.value)
    })
    return () => {
      current = false
    }
  }, [app])
  return info
}
