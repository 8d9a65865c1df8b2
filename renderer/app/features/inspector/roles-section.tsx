import type { Item } from '../../../../src/domain/item/item.ts'
import { rolesOn } from '../../../../src/domain/plan/queries.ts'
import { ROLES } from '../../../../src/domain/record/entities.ts'
import { setView } from '../../../store/app.ts'
import { rolePlace } from '../../../store/places.ts'
import { useApp, useOpenDocument } from '../../../store/use-app.tsx'
import { gridStrings } from '../../../strings/grid.ts'
import { inspectorStrings as s } from '../../../strings/inspector.ts'
import { RoleGlyph } from '../../../ui/glyphs.tsx'

/** Who leads, helps, is asked and is told; a click goes to the cell. */
export function RolesSection({ item }: { readonly item: Item }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const roles = rolesOn(plan, item.id).toSorted((x, y) => ROLES.indexOf(x.role) - ROLES.indexOf(y.role))
  return (
    <section>
      <h3>{s.roles}</h3>
      {roles.length === 0 && <p className="hint">{s.noRoles}</p>}
      <ul>
        {roles.map(role => (
          <li key={role.id}>
            <button
              type="button"
              className="link-line person-line"
              onClick={() => setView(app, { cursor: rolePlace(plan, item.id, role.person) })}
            >
              <RoleGlyph role={role.role} />
              <span>{plan.tables.person.get(role.person)?.name}</span>
              <span className="quiet">{gridStrings.roles[role.role]}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
