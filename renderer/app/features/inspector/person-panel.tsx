import { loadOf } from '../../../../src/domain/person/load.ts'
import { headOf } from '../../../../src/domain/plan/plan.ts'
import { metricsOwnedBy, referring } from '../../../../src/domain/plan/queries.ts'
import type { Person } from '../../../../src/domain/record/entities.ts'
import { DEFAULT_LIMITS, ROLES } from '../../../../src/domain/record/entities.ts'
import { setView } from '../../../store/app.ts'
import { labelPlace, rolePlace } from '../../../store/places.ts'
import { useApp, useAppState, useOpenDocument } from '../../../store/use-app.tsx'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { Chip, RoleGlyph } from '../../../ui/glyphs.tsx'
import { PersonFields } from './person-fields.tsx'
import { RecordHistorySection } from './record-history-section.tsx'

/** Who an owner is, how much they carry, and what. */
export function PersonPanel({ person }: { readonly person: Person }) {
  const { plan } = useOpenDocument()
  const limit = headOf(plan).limits.load ?? DEFAULT_LIMITS.load
  return (
    <div className="inspector-scroll">
      <PersonFields person={person} />
      <section>
        <h3>
          {s.load} <span>{s.loadIs(loadOf(plan, person.id), limit)}</span>
        </h3>
        <CarriedPriorities person={person} />
        <OwnedMetrics person={person} />
      </section>
      <RecordHistorySection record={person.id} />
    </div>
  )
}

function CarriedPriorities({ person }: { readonly person: Person }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const matrix = useAppState(state => state.view.matrix)
  const lines = referring(plan, person.id, 'role')
    .filter(role => role.matrix === matrix)
    .toSorted((x, y) => ROLES.indexOf(x.role) - ROLES.indexOf(y.role))
    .flatMap(role => {
      const item = plan.tables.item.get(role.item)
      return item === undefined || item.setAside ? [] : [{ role, item }]
    })
  return (
    <>
      <h4>{s.carries}</h4>
      {lines.length === 0 && <p className="hint">{s.carriesNothing}</p>}
      <ul>
        {lines.map(({ role, item }) => (
          <li key={role.id}>
            <button
              type="button"
              className="link-line role-line"
              onClick={() => setView(app, { cursor: rolePlace(plan, item.id, person.id) })}
            >
              <RoleGlyph role={role.role} />
              <Chip kind={item.kind} code={item.code} />
              <span>{item.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}

function OwnedMetrics({ person }: { readonly person: Person }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const matrix = useAppState(state => state.view.matrix)
  const metrics = metricsOwnedBy(plan, person.id).filter(
    metric => metric.matrix === matrix && !metric.setAside,
  )
  if (metrics.length === 0) return null
  return (
    <>
      <h4>{s.owns}</h4>
      <ul>
        {metrics.map(metric => (
          <li key={metric.id}>
            <button
              type="button"
              className="link-line owned-line"
              onClick={() => setView(app, { cursor: labelPlace(plan, metric), selected: metric.id })}
            >
              <Chip kind="metric" code={metric.code} />
              <span>{metric.text}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
