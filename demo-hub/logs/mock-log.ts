import { buildLog } from './build-log'
import { failurePlace } from './failures'
import { hardware } from './hardware'
import { mockOutput, stateLog } from './mock-states'
import { curlMeter, gitProgress } from './odd-lines'
import { installedPackages } from './packages'
import { rootLog } from './root-log'
import { spread, type LogEvent, type LogSubject } from './script'

function checkout(subject: LogSubject): string[] {
  const [url = '', ref = ''] = (subject.scmUrl ?? '').split('#')
  const [repository = '', path = ''] = url.replace(/^git\+/, '').split('?')
  const directory = `/var/lib/mock/checkout/${repository.split('/').at(-1)?.replace('.git', '')}`
  const archive = `${subject.name}-${subject.version}.tar.gz`
  return [
    `$ git clone -n ${repository} ${directory}`,
    `Cloning into '${directory}'...`,
    `$ git reset --hard ${ref.split(',')[0]}`,
    `HEAD is now at ${ref.slice(0, 9)} ${subject.name}: update to ${subject.version}`,
    `$ cd ${directory}/${path}`,
    '$ ./get-sources.sh',
    '+ git submodule update --init --progress',
    gitProgress(412 + subject.name.length),
    `+ curl -LO https://files.example.org/${subject.name}/${archive}`,
    ...curlMeter(300 + 41 * subject.name.length),
    `+ sha512sum -c sources`,
    `${archive}: OK`,
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
  if (failurePlace(subject.failure) === 'root') return events.toSorted((a, b) => a.at - b.at)
  return [
    ...events,
    ...spread('installed_pkgs.log', 0.3, 0.3, installedPackages(subject.arch)),
    ...buildLog(subject),
  ].toSorted((a, b) => a.at - b.at)
}
