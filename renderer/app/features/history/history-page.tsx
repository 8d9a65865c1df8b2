import { useState } from 'react'
import { pageStrings as s } from '../../../strings/pages.ts'
import { ComparePage } from './compare-page.tsx'
import type { Sides } from './compare-page.tsx'
import './history.css'
import { LogSection } from './log-section.tsx'
import { VersionSection } from './version-section.tsx'

/** The named versions and the change log: what was done, by whom, when and why. */
export function HistoryPage() {
  const [comparing, setComparing] = useState<Sides>()
  if (comparing !== undefined)
    return <ComparePage sides={comparing} choose={setComparing} back={() => setComparing(undefined)} />
  return (
    <main className="page" data-region="history">
      <div className="page-body">
        <h1>{s.historyTitle}</h1>
        <p className="lead">{s.historyLead}</p>
        <VersionSection compare={name => setComparing({ left: name, right: undefined })} />
        <LogSection />
      </div>
    </main>
  )
}
