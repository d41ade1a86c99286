import type { HubStruct } from '../types/common'

/** A link to a parent as setInheritanceData takes it; one to delete needs no more than its parent. */
type InheritanceChange =
  | {
      parent_id: number
      priority: number
      maxdepth: number | null
      intransitive: boolean
      noconfig: boolean
      pkg_filter: string
    }
  | { parent_id: number; 'delete link': true }

/** What editTag2 changes; what is left out stays. */
interface TagChanges {
  name?: string
  /** With spaces between. */
  arches?: string
  locked?: boolean
  /** null: no permission is needed any more. */
  perm?: number | string | null
  /** Values to add or replace. */
  extra?: HubStruct
  /** Keys whose inherited values the tag hides. */
  block_extra?: string[]
  /** Keys of the tag's own values, which it gives up. */
  remove_extra?: string[]
}

/** Changes of tags (permission tag) and of build targets (permission target). */
export interface TagWriteMethods {
  createTag: {
    params: {
      name: string
      parent?: number | string | null
      arches?: string | null
      perm?: number | string | null
      locked?: boolean
      maven_support?: boolean
      maven_include_all?: boolean
      extra?: HubStruct | null
    }
    result: number
  }
  editTag2: { params: { tagInfo: number | string } & TagChanges; result: null }
  deleteTag: { params: { tagInfo: number | string }; result: null }
  /** Changes only the named parents, with clear also those that are not named. */
  setInheritanceData: {
    params: { tag: number | string; data: InheritanceChange[]; clear?: boolean }
    result: null
  }
  /** A new tag of its own with what another holds; the parents' share becomes its own too. */
  snapshotTag: {
    params: {
      src: number | string
      dst: string
      config?: boolean
      pkgs?: boolean
      builds?: boolean
      groups?: boolean
      latest_only?: boolean
      inherit_builds?: boolean
      event?: number | null
      force?: boolean
    }
    result: null
  }
  createBuildTarget: {
    params: { name: string; build_tag: number | string; dest_tag: number | string }
    result: null
  }
  editBuildTarget: {
    params: {
      buildTargetInfo: number | string
      name: string
      build_tag: number | string
      dest_tag: number | string
    }
    result: null
  }
  deleteBuildTarget: { params: { buildTargetInfo: number | string }; result: null }
}
