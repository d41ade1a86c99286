interface InTag {
  taginfo: number | string
  grpinfo: number | string
}

/** What a comps group says of itself in a tag. */
interface GroupOpts {
  display_name?: string
  description?: string
  is_default?: boolean
  uservisible?: boolean
  exported?: boolean
  langonly?: string
  biarchonly?: boolean
}

type PackageIn = InTag & { pkg_name: string }
type RequirementIn = InTag & { reqinfo: number | string }
interface Add {
  block?: boolean
  force?: boolean
}

/** Comps groups of tags: all need the permission tag. */
export interface GroupMethods {
  groupListAdd: { params: InTag & Add & GroupOpts; result: null }
  groupListRemove: { params: InTag & { force?: boolean }; result: null }
  groupListBlock: { params: InTag; result: null }
  groupListUnblock: { params: InTag; result: null }
  groupPackageListAdd: {
    params: PackageIn & Add & { type?: string; basearchonly?: boolean; requires?: string }
    result: null
  }
  groupPackageListRemove: { params: PackageIn; result: null }
  groupPackageListBlock: { params: PackageIn; result: null }
  groupPackageListUnblock: { params: PackageIn; result: null }
  groupReqListAdd: {
    params: RequirementIn & Add & { type?: string; is_metapkg?: boolean }
    result: null
  }
  groupReqListRemove: { params: RequirementIn; result: null }
  groupReqListBlock: { params: RequirementIn; result: null }
  groupReqListUnblock: { params: RequirementIn; result: null }
}
