import { makeTask } from '../hub/make-task'
import type { Hub } from '../hub/call'
import { Random } from '../logs/random'
import { catalogue, packagingUrl, tagName } from '../seed/catalogue'
import { users } from '../seed/people'
import type { Struct } from '../xmlrpc/values'
import { builderCall } from './build'

const pauseSeconds = 150

function url(name: string, random: Random, words: string[]): string {
  const item = catalogue.find((entry) => entry.name === name)
  const options = [...(item?.noarch ? ['noarch'] : []), ...words]
  return `${packagingUrl}?${item?.path ?? `packages/${name}`}#${[random.hex(40), ...options].join(',')}`
}

async function submit(
  hub: Hub,
  name: string,
  owner: number,
  words: string[],
  scratch = false,
): Promise<void> {
  const stream = catalogue.find((entry) => entry.name === name)?.streams[0] ?? 'foreman'
  const source = url(name, new Random(`${name} ${Date.now()}`), words)
  const opts: Struct = scratch ? { scratch: true } : {}
  await makeTask(builderCall(hub), 'build', [source, tagName(stream, 'nightly'), opts], { owner })
}

/** What is already being built when the hub opens for the first time. */
export async function submitFirst(hub: Hub): Promise<void> {
  await submit(hub, 'yggdrasil', users.petr, ['secs=60'])
  await submit(hub, 'foreman', users['nightly-bot'], ['secs=50'])
  await submit(hub, 'mosquitto', users.rhea, ['secs=45', 'fail=aarch64:compile'], true)
}

/** Keeps a little going on: the bot submits a build every few minutes. Answers how to stop it. */
export function startTraffic(hub: Hub): () => void {
  const timer = setInterval(() => {
    const random = new Random(`traffic ${Date.now()}`)
    const item = catalogue[random.integer(0, catalogue.length - 1)]
    if (!item) return
    const fails = random.next() < 0.15 ? ['fail=any:check'] : []
    submit(hub, item.name, users['nightly-bot'], fails).catch((error: unknown) => {
      process.stderr.write(`demo hub's traffic: ${String(error)}\n`)
    })
  }, pauseSeconds * 1000)
  timer.unref()
  return () => clearInterval(timer)
}
