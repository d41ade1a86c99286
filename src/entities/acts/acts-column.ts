import type { ReactNode } from 'react'

import type { Column } from '~/ui/table/column'

/** The last column of a list: what can be done with a row. */
export function actsColumn<Row>(cell: (row: Row) => ReactNode): Column<Row> {
  return { id: 'acts', header: 'Change', width: 'w-20', align: 'right', text: () => '', cell }
}
