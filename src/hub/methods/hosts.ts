import type { Channel, Host } from '../types/host'

/** Hosts and channels. */
export interface HostMethods {
  listHosts: {
    params: {
      arches?: string[]
      channelID?: number | string
      ready?: boolean
      enabled?: boolean
      userID?: number | string
    }
    result: Host[]
  }
  getHost: { params: { hostInfo: number | string }; result: Host | null }
  listChannels: { params: { hostID?: number; enabled?: boolean }; result: Channel[] }
  getAllArches: { params: Record<string, never>; result: string[] }
  /** Answers the new host's id; it begins in the channel default with capacity 2. */
  addHost: {
    params: { hostname: string; arches: string[]; krb_principal?: string | null; force?: boolean }
    result: number
  }
  /** False when nothing changed. The capacity must be more than 1. */
  editHost: {
    params: {
      hostInfo: number | string
      arches?: string
      capacity?: number
      description?: string
      comment?: string
    }
    result: boolean
  }
  enableHost: { params: { hostname: string }; result: null }
  disableHost: { params: { hostname: string }; result: null }
  addHostToChannel: {
    params: { hostname: string; channel_name: string; create?: boolean; force?: boolean }
    result: null
  }
  removeHostFromChannel: { params: { hostname: string; channel_name: string }; result: null }
  addChannel: { params: { channel_name: string; description?: string | null }; result: number }
  /** False when nothing changed. */
  editChannel: {
    params: { channelInfo: number | string; name?: string; description?: string; comment?: string }
    result: boolean
  }
  /** Without a comment the old one stays. */
  enableChannel: { params: { channelname: string; comment?: string | null }; result: null }
  disableChannel: { params: { channelname: string; comment?: string | null }; result: null }
  getChannel: { params: { channelInfo: number | string }; result: Channel | null }
}
