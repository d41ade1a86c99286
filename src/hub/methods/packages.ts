import type { QueryOpts } from '../types/common'
import type { ListedPackage, Package } from '../types/tag'

/** Packages. */
export interface PackageMethods {
  getPackage: { params: { info: number | string }; result: Package | null }
  getPackageConfig: {
    params: { tag: number | string; pkg: number | string }
    result: ListedPackage | null
  }
  listPackagesSimple: {
    params: { prefix?: string; queryOpts?: QueryOpts }
    result: { package_id: number; package_name: string }[]
  }

  listPackages: {
    params: {
      tagID?: number | string
      userID?: number | string
      pkgID?: number | string
      prefix?: string
      inherited?: boolean
      with_dups?: boolean
      with_blocked?: boolean
      event?: number
      queryOpts?: QueryOpts
    }
    result: ListedPackage[]
  }
}
