import type { FailureRule } from './rule'

/** What test runners and script languages say. */
export const testRules: FailureRule[] = [
  {
    id: 'pytest-failed',
    tool: 'pytest',
    kind: 'cause',
    pattern: /^(FAILED|ERROR) \S+\.py(::| )|^E {3}\S/,
    sample: 'FAILED tests/test_api.py::test_list - AssertionError: assert 3 == 4',
  },
  {
    id: 'pytest-summary',
    tool: 'pytest',
    kind: 'consequence',
    pattern: /^=+ .*\b\d+ (failed|errors?)\b.* in [\d.]+s/,
    sample: '=================== 1 failed, 41 passed in 3.21s ===================',
  },
  {
    id: 'ctest-failed',
    tool: 'ctest',
    kind: 'cause',
    pattern: /\*\*\*(Failed|Timeout|Exception|Not Run)\b/,
    sample: ' 3/17 Test  #3: parser ...........................***Failed    0.02 sec',
  },
  {
    id: 'automake-test',
    tool: 'automake',
    kind: 'cause',
    pattern: /^FAIL: \S/,
    sample: 'FAIL: tests/parser.test',
  },
  {
    id: 'tap-not-ok',
    tool: 'TAP',
    kind: 'cause',
    pattern: /^not ok \d+\b(?!.*# (TODO|SKIP))/i,
    sample: 'not ok 12 - parses an empty document',
  },
  {
    id: 'meson-test',
    tool: 'meson',
    kind: 'cause',
    pattern: /^\s*\d+\/\d+ .*\s(FAIL|TIMEOUT|ERROR)\s+\d/,
    sample: ' 3/17 libfoo:parser                FAIL            0.02s   exit status 1',
  },
  {
    id: 'rspec-failure',
    tool: 'rspec',
    kind: 'cause',
    pattern: /^(\s*Failure\/Error: |rspec \.\/\S+:\d+ # )/,
    sample: '     Failure/Error: expect(subject.size).to eq 3',
  },
  {
    id: 'minitest-failure',
    tool: 'minitest',
    kind: 'cause',
    pattern: /^\s*\d+\) (Failure|Error):$|^(Failure|Error):$|^(Failure|Error): test/,
    sample: '  1) Failure:',
  },
  {
    id: 'ruby-load',
    tool: 'ruby',
    kind: 'cause',
    pattern: /(cannot load such file -- \S|Could not find gem '|Gem::(MissingSpec|LoadError))/,
    sample: "<internal:rubygems>:85:in `require': cannot load such file -- rails (LoadError)",
  },
  {
    id: 'go-test',
    tool: 'go',
    kind: 'cause',
    pattern: /^\s*--- FAIL: \S/,
    sample: '--- FAIL: TestList (0.00s)',
  },
  {
    id: 'cargo-test',
    tool: 'cargo',
    kind: 'cause',
    pattern: /^(test \S+ \.\.\. FAILED|thread '.*' panicked at )/,
    sample: 'test parser::tests::empty ... FAILED',
  },
  {
    id: 'python-exception',
    tool: 'python',
    kind: 'cause',
    pattern:
      /^(ModuleNotFoundError|ImportError|SyntaxError|AssertionError|AttributeError|TypeError|NameError|FileNotFoundError): \S/,
    sample: "ModuleNotFoundError: No module named 'setuptools_scm'",
  },
]
