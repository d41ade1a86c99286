import type { LogSubject } from './script'

const cpus: Record<string, string> = {
  x86_64: 'Intel(R) Xeon(R) Platinum 8375C CPU @ 2.90GHz',
  aarch64: 'Neoverse-N1',
  ppc64le: 'POWER9 (architected), altivec supported',
  s390x: 'IBM/S390 z15',
}

/** hw_info.log: what mock's plugin asks of lscpu, free and df. */
export function hardware(subject: LogSubject): string[] {
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
    `/dev/vda2       200G  ${subject.failure === 'space' ? '199G  1.1G  100%' : ' 61G  139G   31%'} /var/lib/mock`,
  ]
}
