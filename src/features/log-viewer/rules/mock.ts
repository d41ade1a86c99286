import type { FailureRule } from './rule'

/** What mock says around dnf and rpmbuild. */
export const mockRules: FailureRule[] = [
  {
    id: 'mock-timeout',
    tool: 'mock',
    kind: 'cause',
    needles: ['expired for command', 'commandtimeoutexpired'],
    pattern: /Timeout\(\d+\) expired for command|commandTimeoutExpired/,
    sample: 'mockbuild.exception.commandTimeoutExpired: Timeout(86400) expired for command:',
    advice: 'The build took longer than mock allows: look at what the last lines waited for.',
  },
  {
    id: 'mock-locked',
    tool: 'mock',
    kind: 'cause',
    needles: ['build root is locked'],
    pattern: /Build root is locked by another process/,
    sample: 'ERROR: Build root is locked by another process.',
    advice: 'The fault lies with the builder: resubmit, and tell its admins if it stays.',
  },
  {
    id: 'mock-fork',
    tool: 'mock',
    kind: 'cause',
    needles: ['failed to mount', 'mount failed', 'failed to allocate scope'],
    pattern:
      /(^(ERROR|mount): .*(failed to mount|mount failed))|Failed to mount|Failed to allocate scope/i,
    sample: 'Failed to mount /proc/sys/kernel/random/boot_id: Operation not permitted',
    advice: 'The chroot could not be set up: the fault lies with the builder, not the package.',
  },
  {
    id: 'mock-failed',
    tool: 'mock',
    kind: 'consequence',
    needles: ['error: command failed', 'error: exception(', 'exception: [', 'mockbuild.exception.'],
    pattern: /\bERROR: (Command failed|Exception\()|^EXCEPTION: \[|^mockbuild\.exception\.\w+:/,
    sample: 'ERROR: Command failed: ',
  },
  {
    id: 'mock-dependencies',
    tool: 'mock',
    kind: 'consequence',
    needles: ['not all dependencies satisfied', 'could not execute', 'packages could not be found'],
    pattern: /Not all dependencies satisfied|^ERROR: Could not execute|packages could not be found/,
    sample: 'Not all dependencies satisfied',
  },
  {
    // rpmbuild -br ends with 11 when %generate_buildrequires has found more: mock installs it.
    id: 'mock-exit',
    tool: 'mock',
    kind: 'verdict',
    needles: ['return code was: '],
    pattern: /\bChild return code was: (?!(0|11)$)-?\d+/,
    sample: 'Child return code was: 1',
  },
]
