import type { ComponentType } from 'react'
import { type RouteObject, useLocation, useParams } from 'react-router'

import { Boundary } from '~/ui/boundary'
import { lazyPart } from '~/ui/lazy-part'
import { NotFound, RouteError } from './error-pages'
import { isOldQuery } from './kojiweb/same-address'
import { OldAddress } from './old-address'
import { type RouteEntry, routeTable } from './route-table'

/** A page's component; where its code is gone, what says so in its place. */
async function pageOf(page: RouteEntry['page']): Promise<ComponentType> {
  try {
    return (await page()).default
  } catch {
    return (await import('./updates')).missingPage(page)
  }
}

function RoutePage({ path, page: Page }: { path: string; page: ComponentType }) {
  const { pathname, search } = useLocation()
  if (isOldQuery(path, new URLSearchParams(search))) return <OldAddress handler={path.slice(1)} />
  return (
    <Boundary key={pathname} fallback={(error) => <RouteError error={error} />}>
      <Page />
    </Boundary>
  )
}

function OtherAddress() {
  const { handler = '' } = useParams()
  return <OldAddress handler={handler} />
}

/** The router's routes from the route table; their data is asked for as soon as one is gone to. */
export const routes: RouteObject[] = [
  ...routeTable.map(({ path, page }): RouteObject => {
    const Page = lazyPart(async () => ({ default: await pageOf(page) }))
    return { path, element: <RoutePage path={path} page={Page} /> }
  }),
  { path: ':handler', element: <OtherAddress /> },
  { path: '*', element: <NotFound /> },
]
