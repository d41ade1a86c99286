import type { HubStruct } from '../types/common'
import type { RepoRequest } from '../types/repo'

/** Side tags (plugins/hub/sidetag_hub.py). */
export interface SideTagMethods {
  /** Who may is the policy sidetag's to say; suffixes are those that the hub allows. */
  createSideTag: {
    params: { basetag: number | string; debuginfo?: boolean; suffix?: string | null }
    result: { name: string; id: number; task_id: number | null; request: RepoRequest | null }
  }
  /** Its owner or an admin, as far as the parent's extra settings allow. */
  editSideTag: {
    params: {
      sidetag: number | string
      debuginfo?: boolean | null
      rpm_macros?: Record<string, string> | null
      remove_rpm_macros?: string[] | null
      extra?: HubStruct | null
      remove_extra?: string[] | null
    }
    result: null
  }
  /** Its owner or an admin; its target goes with it. */
  removeSideTag: { params: { sidetag: number | string }; result: null }
}
