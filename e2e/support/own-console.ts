import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'

interface OwnConsole {
  /** Where it is served, with a slash at its end. */
  url: string
  stop: () => Promise<void>
}

async function addressFrom(server: ChildProcess): Promise<string> {
  if (!server.stdout) throw new Error('the server has no output')
  for await (const line of createInterface({ input: server.stdout })) {
    if (line.startsWith('http://')) return line
  }
  throw new Error('the server ended before it was ready')
}

/** Serves the console over a demo hub of its own, on a free port; `options` as for `npm start`. */
export async function startConsole(...options: string[]): Promise<OwnConsole> {
  const server = spawn(
    process.execPath,
    ['--import', 'tsx', 'server/main.ts', '--port', '0', ...options],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  return {
    url: await addressFrom(server),
    stop: async () => {
      const ended = once(server, 'exit')
      server.kill('SIGTERM')
      await ended
    },
  }
}
