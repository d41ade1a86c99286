import type { QueryClient } from '@tanstack/react-query'
import type { RouteObject } from 'react-router'

import { NotFound, RouteError } from './error-pages'
import { routeTable } from './route-table'
import { PageOnItsWay, Shell } from './shell'

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
            load?.({ client, params, search: new URL(request.url).searchParams })
            return null
          },
          lazy: { Component: async () => (await page()).default },
        })),
        { path: '*', element: <NotFound /> },
      ],
    },
  ]
}
