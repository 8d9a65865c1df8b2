import { useState } from 'react'
import { notify, say } from '../../../store/app.ts'
import type { VersionTask } from '../../../store/state.ts'
import { removeVersion, renameVersion, restoreVersion, saveVersion } from '../../../store/versions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { versionStrings as s } from '../../../strings/versions.ts'
import { FormDialog, ProblemLine } from './form-dialog.tsx'
import { NameDialog } from './name-dialog.tsx'
import { ReasonField } from './reason-field.tsx'
import { useClose } from './use-close.ts'

/** What the file takes for a name. */
const NAME_MAX = 200

/** What is asked about a named version. */
export function VersionDialog({ task }: { readonly task: VersionTask }) {
  switch (task.do) {
    case 'save':
      return <SaveVersionDialog />
    case 'rename':
      return <RenameVersionDialog name={task.name} />
    case 'remove':
      return <RemoveVersionDialog name={task.name} />
    case 'restore':
      return <RestoreVersionDialog name={task.name} />
  }
}

/** Names the plan as it stands now. */
function SaveVersionDialog() {
  const app = useApp()
  const close = useClose()
  const take = async (name: string) => {
    const problem = await saveVersion(app, name)
    if (problem !== undefined) return problem
    close()
    notify(app, { tone: 'info', text: s.saved(name) })
    say(app, s.saved(name))
    return undefined
  }
  return (
    <NameDialog
      title={s.saveTitle}
      label={s.name}
      hint={s.nameHint}
      confirm={s.doSave}
      limit={NAME_MAX}
      take={take}
    />
  )
}

/** Gives a version another name. */
function RenameVersionDialog({ name }: { readonly name: string }) {
  const app = useApp()
  const close = useClose()
  const take = async (to: string) => {
    const problem = await renameVersion(app, name, to)
    if (problem !== undefined) return problem
    close()
    say(app, s.renamed(to))
    return undefined
  }
  return (
    <NameDialog
      title={s.renameTitle}
      label={s.name}
      confirm={s.doRename}
      initial={name}
      limit={NAME_MAX}
      take={take}
    />
  )
}

/** Forgets a version; the one thing here that undo does not bring back, so it asks. */
function RemoveVersionDialog({ name }: { readonly name: string }) {
  const app = useApp()
  const close = useClose()
  const [problem, setProblem] = useState<string>()
  const submit = async () => {
    const wrong = await removeVersion(app, name)
    setProblem(wrong)
    if (wrong !== undefined) return
    close()
    say(app, s.removed(name))
  }
  return (
    <FormDialog title={s.removeTitle(name)} confirm={s.doRemove} look="danger" onSubmit={() => void submit()}>
      <p>{s.removeLead}</p>
      <ProblemLine text={problem} />
    </FormDialog>
  )
}

/** Makes the plan what it was in a version. */
function RestoreVersionDialog({ name }: { readonly name: string }) {
  const app = useApp()
  const close = useClose()
  const [reason, setReason] = useState('')
  const [problem, setProblem] = useState<string>()
  const submit = async () => {
    const wrong = await restoreVersion(app, name, reason.trim())
    setProblem(wrong)
    if (wrong !== undefined) return
    close()
    notify(app, { tone: 'info', text: s.restored(name) })
    say(app, s.restored(name))
  }
  return (
    <FormDialog title={s.restoreTitle(name)} confirm={s.doRestore} onSubmit={() => void submit()}>
      <p>{s.restoreLead}</p>
      <ReasonField
        label={s.reason}
        value={reason}
        problem={problem}
        onChange={setReason}
        onSubmit={() => void submit()}
      />
      <p className="hint">{s.reasonHint}</p>
    </FormDialog>
  )
}
