/**
 * What mock's exit status says (mockbuild/exception.py of mock). With 1 ends whatever command mock
 * ran and that failed, rpmbuild and dnf alike; kojid names both logs then (builder/kojid
 * BuildRoot._mockResult: 10 is build.log, 1 is either, all others root.log).
 */
const meanings: Record<number, string> = {
  1: 'A command in the buildroot failed: rpmbuild in most cases, else dnf while filling it.',
  3: 'The builder’s mock configuration is invalid.',
  5: 'The builder called mock with options that it does not know.',
  6: 'This mock does not know the architecture.',
  10: 'rpmbuild failed.',
  11: 'A command took longer than mock allows.',
  20: 'The buildroot could not be set up.',
  25: 'The builder’s LVM storage for buildroots failed.',
  30: 'dnf could not install what the buildroot needs.',
  31: 'An external dependency of the package is of no known kind.',
  40: 'The source package is broken or is not for this architecture.',
  50: 'A command of mock itself failed.',
  60: 'Another process holds the buildroot.',
  65: 'The builder’s LVM pool is held by another process.',
  70: 'The builder could not write mock’s results.',
  80: 'The builder could not make the namespaces of a chroot.',
  110: 'mock lost track of what it was doing.',
  120: 'A weak dependency of the buildroot could not be installed.',
  129: 'mock was ended with the console it ran on.',
  141: 'mock lost who reads its output.',
  143: 'Somebody ended mock: a canceled task, or kojid being stopped.',
}

/** What mock's exit, as a task's fault tells it, means in words; null where it tells none. */
export function mockExitMeaning(fault: string): string | null {
  const status = /\bmock exited with status (\d+)/.exec(fault)?.[1]
  if (status) return meanings[Number(status)] ?? null
  const signal = /\bmock was killed by signal (\d+)/.exec(fault)?.[1]
  if (signal === '9') {
    return 'mock was killed: by the kernel for want of memory, or with a canceled task.'
  }
  return signal ? `mock was ended by signal ${signal}.` : null
}
