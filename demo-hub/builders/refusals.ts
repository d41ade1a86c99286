import type { Db } from '../db/database'
import { at } from '../db/select'
import { asList } from '../hub/arguments'
import type { Struct } from '../xmlrpc/values'

const methods = new Set(['buildArch', 'buildSRPMFromSCM', 'rebuildSRPM'])

/**
 * Refuses a noarch build task for the enabled hosts of its channel that have no architecture of
 * its build tag (kojihub/scheduler.py auto_arch_refuse). Answers the hosts that refuse the task.
 */
export async function refusingHosts(db: Db, task: Struct): Promise<Set<number>> {
  const { id, arch, method, channel_id: channel } = task
  if (arch === 'noarch' && typeof method === 'string' && methods.has(method)) {
    const [, tag] = asList(task['request'])
    const made = await db.rows(
      `insert into task_refusals (task_id, host_id, by_host, soft, msg)
       select $1, c.host_id, false, false, 'automatic arch refusal'
       from host_config c join host_channels hc on hc.host_id = c.host_id and hc.channel_id = $2
       join tag_config t on t.tag_id = $3 and ${at('t')}
       where ${at('c')} and ${at('hc')} and c.enabled
         and not string_to_array(c.arches, ' ') && string_to_array(t.arches, ' ')
         and not exists (select 1 from task_refusals r
           where r.task_id = $1 and r.host_id = c.host_id)
       order by c.host_id returning host_id`,
      [id, channel, typeof tag === 'number' ? tag : null],
    )
    for (const { host_id: host } of made)
      await db.rows(
        `insert into scheduler_log (task_id, host_id, msg)
         values ($1, $2, 'Host refused task: automatic arch refusal')`,
        [id, host],
      )
  }
  const rows = await db.rows('select host_id from task_refusals where task_id = $1', [id])
  return new Set(rows.map((row) => Number(row['host_id'])))
}
