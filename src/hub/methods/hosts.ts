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
  getChannel: { params: { channelInfo: number | string }; result: Channel | null }
}
