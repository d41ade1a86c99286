import { buildLog } from './build-log'
import { rootLog } from './root-log'
import { spread, stamp, type LogEvent, type LogSubject } from './script'
import { installedPackages } from './packages'

const cpus: Record<string, string> = {
  x86_64: 'Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz',
  aarch64: 'Neoverse-N1',
  ppc64le: 'POWER9 (architected), altivec supported',
  s390x: 'IBM/S390 z15',
}

function hardware(subject: LogSubject): string[] {
  const arch = subject.arch === 'noarch' ? 'x86_64' : subject.arch
  return [
    'CPU info:',
    `Architecture:          ${arch}`,
    'CPU op-mode(s):        32-bit, 64-bit',
    'CPU(s):                16',
    `Model name:            ${cpus[arch] ?? arch}`,
    '',
    'Memory:',
    '               total        used        free      shared  buff/cache   available',
    'Mem:        32653432     2911604    11248040       12680    18493788    29287940',
    'Swap:        8388604           0     8388604',
    '',
    'Storage:',
    'Filesystem      Size  Used Avail Use% Mounted on',
    '/dev/vda2       200G   61G  139G  31% /var/lib/mock',
  ]
}

/** mock's phases with when each starts and ends. */
function phases(subject: LogSubject): [name: string, from: number, to: number][] {
  const rpmbuild = subject.kind === 'srpm' ? 'buildsrpm' : 'rpmbuild'
  const file = `${subject.name}-${subject.version}-${subject.release}.src.rpm`
  const build = `build phase for ${subject.kind === 'srpm' ? `${subject.name}.spec` : file}`
  const setup: [string, number, number][] = [
    ['chroot init', 0.02, 0.12],
    ['dnf install', 0.05, 0.11],
    [build, 0.13, 0.97],
    [`build setup for ${file}`, 0.14, 0.3],
  ]
  if (subject.failure === 'requires') return setup
  return [...setup, [`${rpmbuild} ${file}`, 0.31, 0.96]]
}

function stateLog(subject: LogSubject): LogEvent[] {
  const log = (when: number, verb: string, name: string): LogEvent => ({
    file: 'state.log',
    at: when,
    text: `${stamp(subject, when)} - ${verb}: ${name}\n`,
  })
  return phases(subject)
    .flatMap(([name, from, to]) => [log(from, 'Start', name), log(to, 'Finish', name)])
    .toSorted((a, b) => a.at - b.at)
}

function at(when: number, text: string): LogEvent {
  return { file: 'mock_output.log', at: when, text: `${text}\n` }
}

function mockOutput(subject: LogSubject): LogEvent[] {
  const chroot = `${subject.buildTag}-${subject.buildroot}-${subject.repo}`
  const file = `${subject.name}-${subject.version}-${subject.release}.src.rpm`
  const head = [
    at(
      0.01,
      'INFO: mock.py version 5.9 starting (python version = 3.12.5, NVR = mock-5.9-1.el9)...',
    ),
    at(0.01, 'Start(bootstrap): init plugins'),
    at(0.02, 'INFO: selinux disabled'),
    at(0.02, 'Finish(bootstrap): init plugins'),
    at(0.03, `INFO: Start(${file})  Config(${chroot})`),
    at(0.05, 'Start: chroot init'),
    at(0.12, 'Finish: chroot init'),
    at(0.13, `Start: build phase for ${file}`),
    at(0.14, `Start: build setup for ${file}`),
  ]
  if (subject.failure === 'requires')
    return [
      ...head,
      at(
        0.95,
        `ERROR: Exception(${file}) Config(${chroot}) 0 minutes ${Math.round(subject.seconds)} seconds`,
      ),
      at(0.95, `INFO: Results and/or logs in: /var/lib/mock/${chroot}/result`),
      at(0.96, 'ERROR: Command failed: '),
      at(0.96, ` # /usr/bin/dnf-3 --installroot /var/lib/mock/${chroot}/root/ builddep ${file}`),
    ]
  const build = [at(0.3, `Finish: build setup for ${file}`), at(0.31, `Start: rpmbuild ${file}`)]
  if (subject.failure)
    return [
      ...head,
      ...build,
      at(
        0.97,
        `ERROR: Exception(${file}) Config(${chroot}) 0 minutes ${Math.round(subject.seconds)} seconds`,
      ),
      at(0.97, 'ERROR: Command failed: '),
      at(
        0.97,
        ' # bash --login -c /usr/bin/rpmbuild -bb --noclean --nodeps /builddir/build/originals/*.spec',
      ),
    ]
  return [
    ...head,
    ...build,
    at(0.96, `Finish: rpmbuild ${file}`),
    at(0.97, `Finish: build phase for ${file}`),
    at(
      0.98,
      `INFO: Done(${file}) Config(${chroot}) 0 minutes ${Math.round(subject.seconds)} seconds`,
    ),
    at(0.98, 'Finish: run'),
  ]
}

function checkout(subject: LogSubject): string[] {
  const [url = '', ref = ''] = (subject.scmUrl ?? '').split('#')
  const [repository = '', path = ''] = url.replace(/^git\+/, '').split('?')
  const directory = `/var/lib/mock/checkout/${repository.split('/').at(-1)?.replace('.git', '')}`
  return [
    `$ git clone -n ${repository} ${directory}`,
    `Cloning into '${directory}'...`,
    `$ git reset --hard ${ref.split(',')[0]}`,
    `HEAD is now at ${ref.slice(0, 9)} ${subject.name}: update to ${subject.version}`,
    `$ cd ${directory}/${path}`,
    '$ git annex get .',
    `get ${subject.name}-${subject.version}.tar.gz (from web...) ok`,
    '(recording state in git...)',
  ]
}

/** All that a task writes to its logs, in the order of time. */
export function mockLogs(subject: LogSubject): LogEvent[] {
  const events = [
    ...spread('hw_info.log', 0, 0, hardware(subject)),
    ...stateLog(subject),
    ...mockOutput(subject),
    ...rootLog(subject),
  ]
  if (subject.scmUrl !== null && subject.kind === 'srpm')
    events.push(...spread('checkout.log', 0.005, 0.02, checkout(subject)))
  if (subject.failure !== 'requires') {
    events.push(...spread('installed_pkgs.log', 0.3, 0.3, installedPackages(subject.arch)))
    events.push(...buildLog(subject))
  }
  return events.toSorted((a, b) => a.at - b.at)
}
