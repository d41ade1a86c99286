import type { QueryOpts } from '../types/common'
import type { ListedPackage, Package } from '../types/tag'

interface InTag {
  taginfo: number | string
  pkginfo: number | string
  /** Only an admin's counts: past the policy, and over a block. */
  force?: boolean
}

/** Packages. */
export interface PackageMethods {
  getPackage: { params: { info: number | string }; result: Package | null }
  getPackageConfig: {
    params: { tag: number | string; pkg: number | string }
    result: ListedPackage | null
  }
  /** Adds, or changes how the tag lists it; a name that no package has makes one. */
  packageListAdd: {
    params: InTag & {
      owner?: number | string | null
      block?: boolean | null
      extra_arches?: string | null
      update?: boolean
    }
    result: null
  }
  packageListRemove: { params: InTag; result: null }
  packageListBlock: { params: InTag; result: null }
  packageListUnblock: { params: InTag; result: null }
  packageListSetOwner: { params: InTag & { owner: number | string }; result: null }
  packageListSetArches: { params: InTag & { arches: string | null }; result: null }
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
