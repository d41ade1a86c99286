import type { QueryClient } from '@tanstack/react-query'
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'

import { NotFound, RouteError } from './error-pages'
import { isOldQuery } from './kojiweb/same-address'
import { type RouteEntry, routeTable } from './route-table'
import { PageOnItsWay, Shell } from './shell'

/** kojiweb's addresses are seldom met: the table of their new homes comes when one is. */
async function redirectOld(handler: string, request: Request): Promise<Response | null> {
  const redirects = await import('./kojiweb/redirect')
  return redirects.redirectOld(handler, request)
}

/** A page's component; where its code is gone, what says so in its place. */
async function pageOf(page: RouteEntry['page']): Promise<ComponentType> {
  try {
    return (await page()).default
  } catch {
    return (await import('./updates')).missingPage(page)
  }
}

/** The router's routes from the route table: loaders start the data, pages come lazily beside it. */
export function createRoutes(client: QueryClient): RouteObject[] {
  return [
    {
      path: '/',
      element: <Shell />,
      errorElement: <RouteError />,
      children: [
        ...routeTable.map(({ path, load, page }): RouteObject => ({
          path,
          // On the page, not around the shell: a menu opened meanwhile stays open.
          hydrateFallbackElement: <PageOnItsWay />,
          errorElement: <RouteError />,
          loader: ({ params, request }) => {
            const search = new URL(request.url).searchParams
            if (isOldQuery(path, search)) return redirectOld(path.slice(1), request)
            load?.({ client, params, search })
            return null
          },
          lazy: { Component: () => pageOf(page) },
        })),
        {
          path: ':handler',
          hydrateFallbackElement: <PageOnItsWay />,
          errorElement: <RouteError />,
          loader: ({ params, request }) => redirectOld(params['handler'] ?? '', request),
          element: <NotFound />,
        },
        { path: '*', element: <NotFound /> },
      ],
    },
  ]
}
