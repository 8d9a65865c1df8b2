import { headOf } from '../../../../../src/domain/plan/plan.ts'
import type { Metric } from '../../../../../src/domain/item/item.ts'
import { useOpenDocument } from '../../../../store/use-app.tsx'
import { detailStrings as s } from '../../../../strings/inspector-details.ts'
import { CommittedField } from '../committed-field.tsx'
import { fieldText, needed, readMonth, readNumber } from '../../../../store/readers.ts'
import type { PatchItem } from '../record-editing.tsx'
import { DatedValues } from './dated-values.tsx'
import { MonthChart } from './month-chart.tsx'
import { monthName, monthsFrom } from './month-series.ts'

interface MonthsProps {
  readonly metric: Metric
  readonly patch: PatchItem
}

/** A metric month by month: a chart, planned and actual values of the plan's year, and the months before it. */
export function Months({ metric, patch }: MonthsProps) {
  const { plan } = useOpenDocument()
  const { periodStart } = headOf(plan)
  const past = (metric.past ?? []).map(({ month, value }) => ({ when: month, value }))
  return (
    <>
      <MonthChart metric={metric} periodStart={periodStart} />
      {periodStart === undefined ? (
        <p className="hint">{s.noPeriod}</p>
      ) : (
        <MonthTable metric={metric} patch={patch} months={monthsFrom(periodStart)} />
      )}
      <h4>{s.past}</h4>
      <DatedValues
        field="past"
        rows={past}
        when={s.month}
        value={s.value}
        another={s.anotherMonth}
        most={24}
        readWhen={needed(readMonth)}
        readValue={needed(readNumber)}
        write={rows =>
          patch({ past: rows.length === 0 ? null : rows.map(row => ({ month: row.when, value: row.value })) })
        }
      />
    </>
  )
}

type Series = 'planned' | 'actual'
const SERIES = ['planned', 'actual'] as const satisfies readonly Series[]

function MonthTable({ metric, patch, months }: MonthsProps & { readonly months: readonly string[] }) {
  const write = (series: Series, at: number) => (value: number | null) =>
    patch({ [series]: withValue(metric[series] ?? [], at, value) })
  return (
    <table className="months">
      <thead>
        <tr>
          <th scope="col">{s.month}</th>
          {SERIES.map(series => (
            <th key={series} scope="col">
              {s.series[series]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month, at) => (
          <tr key={month}>
            <th scope="row">{monthName(month)}</th>
            {SERIES.map(series => (
              <td key={series}>
                <CommittedField
                  bare
                  label={s.valueIn(s.series[series], monthName(month))}
                  field={`${series}.${month}`}
                  value={fieldText(metric[series]?.[at])}
                  read={readNumber}
                  write={write(series, at)}
                />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The list with one month changed; without empty months at its end, or null where nothing is left. */
function withValue(
  values: readonly (number | null)[],
  at: number,
  value: number | null,
): (number | null)[] | null {
  const next = Array.from({ length: Math.max(values.length, at + 1) }, (_, i) =>
    i === at ? value : (values[i] ?? null),
  )
  const last = next.findLastIndex(one => one !== null)
  return last < 0 ? null : next.slice(0, last + 1)
}
