import { readFile } from 'node:fs/promises'
import { asText } from '../hub/arguments'
import { Fault, faultCodes, genericError } from '../hub/errors'
import type { Topdir } from '../hub/topdir'
import { isScmUrl } from '../packages/source'
import { readRpm } from '../rpm/read-rpm'
import type { TaskRow } from './subject'

const allowedScms = new Set(['git.example.org', 'github.com'])

function notFound(path: string): Fault {
  const lines = [
    'Traceback (most recent call last):',
    '  File "/usr/lib/python3.11/site-packages/koji/daemon.py", line 1421, in runTask',
    '  File "/usr/lib/python3.11/site-packages/koji/tasks.py", line 343, in run',
    '  File "/usr/lib/python3.11/site-packages/koji/tasks.py", line 525, in localPath',
    '  File "/usr/lib/python3.11/site-packages/koji/__init__.py", line 2034, in downloadFile',
    'requests.exceptions.HTTPError: 404 Client Error: Not Found for url: ' +
      `http://koji.example.org/kojifiles/work/${path}`,
  ]
  return new Fault(faultCodes.exception, `${lines.join('\n')}\n`)
}

/**
 * What a builder finds out when it fetches the source: an SCM that is not allowed, a missing
 * upload, a file that is no source package. Throws Fault with the builder's words.
 */
export async function checkSource(topdir: Topdir, task: TaskRow): Promise<void> {
  const source = asText(task.request[0]) ?? ''
  if (task.method === 'buildSRPMFromSCM') {
    const url = new URL(source.replace(/^git\+/, ''))
    if (allowedScms.has(url.hostname)) return
    throw new Fault(
      faultCodes.build,
      `${url.hostname}:${url.pathname} is not in the list of allowed SCMs`,
    )
  }
  if (task.method !== 'rebuildSRPM' || isScmUrl(source)) return
  const bytes = await readFile(topdir.work(source)).catch(() => null)
  if (!bytes) throw notFound(source)
  let isSource: boolean
  try {
    isSource = readRpm(bytes).number('sourcepackage') === 1
  } catch (error) {
    const local = `/var/lib/koji-builder/tasks/${task.id}/${task.id}/local/work/${source}`
    const reason = error instanceof Error ? error.message : String(error)
    throw genericError(
      `Downloaded rpm http://koji.example.org/kojifiles/work/${source} is corrupted:\n` +
        `rpm's header can't be extracted: ${local} (${reason})`,
    )
  }
  if (!isSource) throw new Fault(faultCodes.build, `${source} is not a source package`)
}
