import type { FailureRule } from './rule'

const addModule = 'Add python3dist(NAME) of this module to BuildRequires.'

/** What Python, pip and its test runners say. */
export const pythonRules: FailureRule[] = [
  {
    id: 'pytest-error',
    tool: 'pytest',
    kind: 'cause',
    needles: ['error:', 'exception:', 'e       assert', 'e   assert', "fixture '", 'failed: '],
    pattern: /^E {3,}(\S*(Error|Exception|Failed|Exit): |assert |fixture '|AssertionError$)/,
    sample: "E       AssertionError: assert 'a' == 'b'",
  },
  {
    id: 'pytest-failed',
    tool: 'pytest',
    kind: 'cause',
    needles: ['failed ', 'error test', 'error src/', 'error lib/', 'error collecting'],
    pattern: /^(FAILED|ERROR) \S+\.py(::| |$)|^_+ ERROR collecting \S/,
    sample: 'FAILED tests/test_api.py::test_list - AssertionError: assert 3 == 4',
  },
  {
    id: 'pytest-summary',
    tool: 'pytest',
    kind: 'consequence',
    needles: [' failed', ' error in ', ' errors in ', ' error, ', ' errors, '],
    pattern: /^=+ .*\b[1-9]\d* (failed|errors?)\b.* in [\d.]+s/,
    sample: '=================== 1 failed, 41 passed in 3.21s ===================',
  },
  {
    id: 'unittest',
    tool: 'unittest',
    kind: 'cause',
    needles: ['fail: ', 'error: '],
    pattern: /^(FAIL|ERROR): \w+ \([\w.]+\)/,
    sample: 'FAIL: test_list (tests.test_api.TestList.test_list)',
  },
  {
    id: 'unittest-summary',
    tool: 'unittest',
    kind: 'consequence',
    needles: ['failed (failures=', 'failed (errors='],
    pattern: /^FAILED \((failures|errors)=[1-9]/,
    sample: 'FAILED (failures=1, errors=2)',
  },
  {
    id: 'python-module',
    tool: 'python',
    kind: 'cause',
    needles: ['modulenotfounderror: ', 'importerror: '],
    pattern: /^(ModuleNotFoundError|ImportError): \S/,
    sample: "ModuleNotFoundError: No module named 'setuptools_scm'",
    advice: addModule,
  },
  {
    id: 'pip-requirement',
    tool: 'pip',
    kind: 'cause',
    needles: [
      'a version that satisfies',
      'no matching distribution found',
      'error missing dependencies',
      'backendunavailable',
      'distributionnotfound',
    ],
    pattern:
      /Could not find a version that satisfies|No matching distribution found for|^ERROR Missing dependencies|BackendUnavailable|DistributionNotFound: /,
    sample:
      'ERROR: Could not find a version that satisfies the requirement hatchling (from versions: none)',
    advice: addModule,
  },
  {
    id: 'setuptools-scm',
    tool: 'setuptools_scm',
    kind: 'cause',
    needles: ['unable to detect version'],
    pattern: /setuptools[-_]scm was unable to detect version/,
    sample:
      'LookupError: setuptools-scm was unable to detect version for /builddir/build/BUILD/foo.',
    advice: 'The sources have no git history: set SETUPTOOLS_SCM_PRETEND_VERSION to %{version}.',
  },
  {
    id: 'pip-failed',
    tool: 'pip',
    kind: 'consequence',
    needles: [
      'subprocess-exited-with-error',
      'failed building wheel',
      'could not build wheels',
      'failed to build installable wheels',
      'error backend subprocess exited',
      'metadata-generation-failed',
    ],
    pattern:
      /error: (subprocess-exited-with-error|metadata-generation-failed)|ERROR: (Failed building wheel|Could not build wheels|Failed to build installable wheels)|^ERROR Backend subprocess exited/i,
    sample: '  error: subprocess-exited-with-error',
  },
  {
    id: 'python-exception',
    tool: 'python',
    kind: 'hint',
    needles: ['error: ', 'exception: ', 'assertionerror', 'systemexit: '],
    pattern: /^(?:[A-Za-z_]\w*\.)*(?:[A-Z]\w*(?:Error|Exception)|SystemExit): \S|^AssertionError$/,
    sample: "AttributeError: module 'collections' has no attribute 'Mapping'",
  },
]
