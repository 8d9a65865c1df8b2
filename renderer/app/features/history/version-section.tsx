import { useEffect } from 'react'
import type { VersionInfo } from '../../../../src/contract/answers.ts'
import { openDialog, showProblem } from '../../../store/app.ts'
import { useApp, useAppState } from '../../../store/use-app.tsx'
import { loadVersions } from '../../../store/versions.ts'
import { versionStrings as s } from '../../../strings/versions.ts'
import { Button, IconButton } from '../../../ui/button.tsx'
import { dayOf, timeOf } from './moments.ts'

interface VersionSectionProps {
  readonly compare: (name: string) => void
}

/** The versions that have a name, newest first, and what can be done with them. */
export function VersionSection({ compare }: VersionSectionProps) {
  const app = useApp()
  const versions = useAppState(state => state.versions)
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  useEffect(() => {
    void loadVersions(app).then(problem => {
      if (problem !== undefined) showProblem(app, problem)
    })
  }, [app])
  return (
    <section className="versions" aria-labelledby="versions-heading">
      <header>
        <h2 id="versions-heading">{s.title}</h2>
        <Button
          icon="bookmark"
          disabled={fixed}
          onClick={() => openDialog(app, { kind: 'version', task: { do: 'save' } })}
        >
          {s.save}
        </Button>
      </header>
      {versions.length === 0 ? (
        <p className="hint">{s.none}</p>
      ) : (
        <ul>
          {versions.toReversed().map(version => (
            <VersionLine key={version.name} version={version} compare={compare} fixed={fixed} />
          ))}
        </ul>
      )}
    </section>
  )
}

interface VersionLineProps extends VersionSectionProps {
  readonly version: VersionInfo
  readonly fixed: boolean
}

function VersionLine({ version: { name, at, author }, compare, fixed }: VersionLineProps) {
  const app = useApp()
  return (
    <li>
      <div>
        <b>{name}</b>
        <span>
          <time dateTime={at}>
            {dayOf(at)}, {timeOf(at)}
          </time>{' '}
          {s.by(author)}
        </span>
      </div>
      <Button aria-label={s.compareIt(name)} onClick={() => compare(name)}>
        {s.compare}
      </Button>
      <Button
        aria-label={s.restoreIt(name)}
        disabled={fixed}
        onClick={() => openDialog(app, { kind: 'version', task: { do: 'restore', name } })}
      >
        {s.restore}
      </Button>
      <IconButton
        icon="pencil"
        label={s.rename(name)}
        disabled={fixed}
        onClick={() => openDialog(app, { kind: 'version', task: { do: 'rename', name } })}
      />
      <IconButton
        icon="trash"
        label={s.remove(name)}
        disabled={fixed}
        onClick={() => openDialog(app, { kind: 'version', task: { do: 'remove', name } })}
      />
    </li>
  )
}
