import { type ChildProcess, spawn } from 'node:child_process'

interface Started {
  /** Where it listens, once it said so. */
  url: string
  output: string
  child: ChildProcess
}

interface Ended {
  code: number | null
  output: string
}

const announced = /^http:\S+$/m
const children: ChildProcess[] = []

function run(args: string[]): ChildProcess {
  const child = spawn(process.execPath, ['--import', 'tsx', 'server/main.ts', ...args])
  children.push(child)
  return child
}

function outputOf(child: ChildProcess, until: (output: string) => boolean): Promise<string> {
  let output = ''
  return new Promise((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      output += String(chunk)
      if (until(output)) resolve(output)
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    child.on('close', () => reject(new Error(output)))
  })
}

/** Runs `npm start` with these options on a free port, until it says where. Rejects with what it said. */
export async function start(args: string[]): Promise<Started> {
  const child = run([...args, '--port', '0'])
  const output = await outputOf(child, (text) => announced.test(text))
  return { output, child, url: announced.exec(output)?.[0] ?? '' }
}

/** Runs `npm start` with options that let it end by itself. */
export function end(args: string[]): Promise<Ended> {
  const child = run(args)
  let output = ''
  child.stdout?.on('data', (chunk) => (output += String(chunk)))
  child.stderr?.on('data', (chunk) => (output += String(chunk)))
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, output })))
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const gone = new Promise((resolve) => child.once('exit', resolve))
  child.kill('SIGTERM')
  await gone
}

/** Ends all that was started here. */
export async function stopAll(): Promise<void> {
  await Promise.all(children.splice(0).map(stop))
}
