import { failurePlace } from './failures'
import { manager } from './root-log'
import { stamp, type LogEvent, type LogSubject } from './script'

/** One of mock's states with when it starts and ends; a state that fails is left at the end. */
interface State {
  name: string
  from: number
  to: number
}

function sourceFile(subject: LogSubject): string {
  return `${subject.name}-${subject.version}-${subject.release}.src.rpm`
}

/** The states in which mock builds a package (mockbuild/state.py, backend.py). */
function states(subject: LogSubject): State[] {
  const file = sourceFile(subject)
  const [job, input] =
    subject.kind === 'srpm' ? ['buildsrpm', `${subject.name}.spec`] : ['rpmbuild', file]
  const setup = [
    { name: 'chroot init', from: 0.02, to: 0.12 },
    { name: 'cleaning package manager metadata', from: 0.021, to: 0.025 },
    { name: 'dnf install', from: 0.05, to: 0.11 },
    { name: `build phase for ${input}`, from: 0.13, to: 0.97 },
    { name: `build setup for ${input}`, from: 0.14, to: 0.3 },
  ]
  if (failurePlace(subject.failure) === 'root')
    return setup.map((state) => (state.from > 0.12 ? { ...state, to: 0.95 } : state))
  return [
    ...setup,
    { name: 'Outputting list of installed packages', from: 0.301, to: 0.305 },
    { name: `${job} ${file}`, from: 0.31, to: 0.96 },
  ]
}

interface StateChange {
  at: number
  text: string
}

/** mock leaves its states in any case, also when what it does in them fails. */
function changes(subject: LogSubject): StateChange[] {
  const list = states(subject)
  const ends = list.toReversed().map(({ name, to }) => ({ at: to, text: `Finish: ${name}` }))
  const starts = list.map(({ name, from }) => ({ at: from, text: `Start: ${name}` }))
  return [...starts, ...ends].toSorted((a, b) => a.at - b.at)
}

/** state.log: mock's states with the times of their beginning and end. */
export function stateLog(subject: LogSubject): LogEvent[] {
  return changes(subject).map(({ at, text }) => ({
    file: 'state.log',
    at,
    text: `${stamp(subject, at)} - ${text}\n`,
  }))
}

function failedCommand(subject: LogSubject, chroot: string): string {
  if (failurePlace(subject.failure) === 'root')
    return ` # ${manager(subject)} --installroot /var/lib/mock/${chroot}/root/ builddep ${sourceFile(subject)}`
  return ' # bash --login -c /usr/bin/rpmbuild -bb --noclean --nodeps /builddir/build/originals/*.spec'
}

/** mock_output.log: what mock says on its own output. */
export function mockOutput(subject: LogSubject): LogEvent[] {
  const chroot = `${subject.buildTag}-${subject.buildroot}-${subject.repo}`
  const place = `${sourceFile(subject)}) Config(${chroot})`
  const line = (at: number, text: string): LogEvent => ({
    file: 'mock_output.log',
    at,
    text: `${text}\n`,
  })
  const took = `${Math.floor(subject.seconds / 60)} minutes ${Math.round(subject.seconds % 60)} seconds`
  const results = `INFO: Results and/or logs in: /var/lib/mock/${chroot}/result`
  const head = [
    'INFO: mock.py version 5.9 starting (python version = 3.12.5, NVR = mock-5.9-1.el9)...',
    'Start(bootstrap): init plugins',
    'INFO: selinux disabled',
    'Finish(bootstrap): init plugins',
    'INFO: Signal handler active',
    'Start: run',
    `INFO: Start(${place}`,
    'INFO: calling preinit hooks',
    'INFO: enabled HW Info plugin',
    'Mock Version: 5.9',
    'INFO: Mock Version: 5.9',
  ]
  const end = subject.failure
    ? [
        `ERROR: Exception(${place} ${took}`,
        results,
        'ERROR: Command failed: ',
        failedCommand(subject, chroot),
      ]
    : [`INFO: Done(${place} ${took}`, results, 'Finish: run']
  return [
    ...head.map((text, index) => line(0.01 + index / 1000, text)),
    ...changes(subject).map(({ at, text }) => line(at, text)),
    ...end.map((text) => line(0.98, text)),
  ]
}
