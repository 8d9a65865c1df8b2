import { PERSON_KINDS } from '../../../../src/domain/record/entities.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { TEXT_MAX, languageSchema } from '../../../../src/domain/record/values.ts'
import { err } from '../../../../src/support/result.ts'
import { edit } from '../../../store/plan-actions.ts'
import { useApp } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Select } from '../../../ui/field.tsx'
import { CommittedField } from './committed-field.tsx'
import { DepartmentField } from './department-field.tsx'
import { readRequired, readText } from '../../../store/readers.ts'
import type { Read } from '../../../store/readers.ts'
import { RecordProvider, useRecord } from './record-editing.tsx'

/** Who somebody is, where they belong and how they are reached. */
export function PersonFields({ person }: { readonly person: Person }) {
  const app = useApp()
  const patch = (change: Readonly<Record<string, unknown>>) =>
    edit(app, { type: 'person.set', id: person.id, patch: change }, person.id)
  return (
    <RecordProvider value={person.id}>
      <section className="inspector-title">
        <CommittedField
          label={s.name}
          field="name"
          value={person.name}
          read={readRequired(TEXT_MAX)}
          write={name => patch({ name })}
        />
      </section>
      <section className="fields two">
        {(['title', 'email'] as const).map(field => (
          <CommittedField
            key={field}
            label={s[field]}
            field={field}
            value={person[field] ?? ''}
            read={readText(TEXT_MAX)}
            write={value => patch({ [field]: value })}
          />
        ))}
        <DepartmentField
          value={person.department}
          none={s.noDepartment}
          write={department => patch({ department })}
        />
        <KindField person={person} patch={patch} />
        <LanguageField person={person} patch={patch} />
      </section>
    </RecordProvider>
  )
}

function LanguageField({ person, patch }: PartProps) {
  return (
    <CommittedField
      label={s.language}
      field="language"
      placeholder={s.languageHint}
      value={person.language ?? ''}
      read={readLanguage}
      write={language => patch({ language })}
    />
  )
}

interface PartProps {
  readonly person: Person
  readonly patch: (change: Readonly<Record<string, unknown>>) => boolean
}

function KindField({ person, patch }: PartProps) {
  const { fixed } = useRecord()
  return (
    <Select
      label={s.personKind}
      value={person.kind}
      disabled={fixed}
      onChange={event =>
        patch({ kind: PERSON_KINDS.find(kind => kind === event.target.value) ?? person.kind })
      }
    >
      {PERSON_KINDS.map(kind => (
        <option key={kind} value={kind}>
          {s.personKinds[kind]}
        </option>
      ))}
    </Select>
  )
}

const readLanguage: Read<string | null> = text => {
  const plain = readText(TEXT_MAX)(text)
  return text === '' || languageSchema.safeParse(text).success ? plain : err({ message: s.badLanguage })
}
