import { useState } from 'react'
import type { IconName } from '../../../../ui/icon.tsx'
import { RULES } from '../../../../../src/alignment/findings/catalogue.ts'
import type { Severity } from '../../../../../src/alignment/findings/catalogue.ts'
import type { JudgedFinding } from '../../../../../src/alignment/findings/finding.ts'
import { goToItem, goToPerson } from '../../../../store/go-to.ts'
import { setView } from '../../../../store/app.ts'
import { unwaive } from '../../../../store/edit-findings.ts'
import { useApp, useAppState, useOpenDocument } from '../../../../store/use-app.tsx'
import { findingStrings as s } from '../../../../strings/findings.ts'
import { Button } from '../../../../ui/button.tsx'
import { Chip } from '../../../../ui/glyphs.tsx'
import { Icon } from '../../../../ui/icon.tsx'
import { codeIn } from '../item-name.ts'
import { Offers } from './offers.tsx'
import { WaiveDialog } from './waive-dialog.tsx'

const ICONS: Readonly<Record<Severity, IconName>> = { error: 'circle-alert', warning: 'alert', hint: 'info' }
/** As many chips as fit beside a sentence. */
const CHIPS = 3

interface LineProps {
  readonly finding: JudgedFinding
  /** Only said, not offered: a finding of another state of the plan. */
  readonly past?: boolean
}

/** One finding: what it is about, why it matters, and what can be done about it here. */
export function FindingLine({ finding, past = false }: LineProps) {
  const { plan } = useOpenDocument()
  const fixed = useAppState(state => state.open?.readOnly !== undefined)
  const items = finding.items.flatMap(id => plan.tables.item.get(id) ?? [])
  return (
    <li className={`finding ${finding.severity}`}>
      <span className="finding-sign">
        <Icon name={ICONS[finding.severity]} size={16} />
        <span className="unseen">{s.severity[finding.severity]}</span>
        {finding.rule}
      </span>
      <div className="finding-body">
        <GoThere finding={finding} />
        <p className="hint">{RULES[finding.rule].why}</p>
        {finding.waiver && <Accepted finding={finding} />}
      </div>
      <span className="finding-items">
        {items.slice(0, CHIPS).map(item => (
          <Chip key={item.id} kind={item.kind} code={codeIn(plan, item)} />
        ))}
        {items.length > CHIPS && <span className="quiet">+{items.length - CHIPS}</span>}
      </span>
      {!past && !fixed && <Actions finding={finding} />}
    </li>
  )
}

function GoThere({ finding }: { readonly finding: JudgedFinding }) {
  const app = useApp()
  const { plan } = useOpenDocument()
  const item = plan.tables.item.get(finding.items[0] ?? '')
  const person = plan.tables.person.get(finding.people[0] ?? '')
  if (item === undefined && person === undefined) return <p>{finding.message}</p>
  const go = () => {
    if (item !== undefined) {
      setView(app, { matrix: finding.matrix })
      goToItem(app, item)
    } else if (person !== undefined) goToPerson(app, person)
  }
  return (
    <button type="button" className="finding-go" aria-label={s.goTo(finding.message)} onClick={go}>
      {finding.message}
    </button>
  )
}

function Accepted({ finding: { waiver } }: { readonly finding: JudgedFinding }) {
  const { plan } = useOpenDocument()
  if (waiver === undefined) return null
  const by = waiver.by && plan.tables.person.get(waiver.by)?.name
  return (
    <p className="finding-waiver">
      <span className="quiet">{s.acceptedBy(by, waiver.on)}:</span> {waiver.reason}
    </p>
  )
}

function Actions({ finding }: { readonly finding: JudgedFinding }) {
  const app = useApp()
  const [waiving, setWaiving] = useState(false)
  const { waiver, message } = finding
  return (
    <div className="finding-actions">
      {waiver === undefined ? (
        <>
          <Offers finding={finding} />
          <Button look="quiet" aria-label={s.waiveIt(message)} onClick={() => setWaiving(true)}>
            {s.waive}
          </Button>
        </>
      ) : (
        <Button look="quiet" aria-label={s.unwaiveIt(message)} onClick={() => void unwaive(app, waiver)}>
          {s.unwaive}
        </Button>
      )}
      {waiving && <WaiveDialog finding={finding} close={() => setWaiving(false)} />}
    </div>
  )
}
