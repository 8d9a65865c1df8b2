/** The head of a table: a heading for each column, in the order of the catalogue. */
export function ColumnHeads({ columns }: { readonly columns: Readonly<Record<string, string>> }) {
  return (
    <thead>
      <tr>
        {Object.entries(columns).map(([column, name]) => (
          <th key={column} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  )
}
