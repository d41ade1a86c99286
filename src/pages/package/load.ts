import type { QueryClient } from '@tanstack/react-query'

import { buildsQuery, firstBuilds } from '~/hub/queries/builds'
import { packageQuery } from '~/hub/queries/packages'
import { tagsOfPackageQuery } from '~/hub/queries/tags'
import { idOrName } from '~/lib/id-or-name'

interface PackageContext {
  client: QueryClient
  params: Record<string, string | undefined>
}

/** Asks for the package, the tags that list it and its newest builds. */
export function loadPackage({ client, params }: PackageContext) {
  const info = idOrName(params['package'])
  void client.prefetchQuery(packageQuery(info))
  void client.prefetchQuery(tagsOfPackageQuery(info))
  void client.prefetchQuery(buildsQuery(firstBuilds({ packageID: info })))
}
