import { qualityStrings as s } from '../../../../strings/quality.ts'

/** A share of a bar. Each look is a texture of its own, so that colour is not needed to tell them apart. */
export interface Part {
  readonly name: string
  readonly count: number
  readonly look: number | 'unsaid'
}

/** Counts as one bar, with the same counts in words below it. */
export function BalanceBar({ label, parts }: { readonly label: string; readonly parts: readonly Part[] }) {
  const shown = parts.filter(({ count }) => count > 0)
  return (
    <div role="group" aria-label={label}>
      <div className="balance-bar" aria-hidden="true">
        {shown.map(({ name, count, look }) => (
          <span key={name} className={`balance-part look-${look}`} style={{ flexGrow: count }} />
        ))}
      </div>
      <ul className="balance-key">
        {shown.map(({ name, count, look }) => (
          <li key={name}>
            <span className={`balance-part look-${look}`} aria-hidden="true" />
            {s.part(name, count)}
          </li>
        ))}
      </ul>
    </div>
  )
}
