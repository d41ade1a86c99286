import { buildSystemRules } from './build-systems'
import { compilerRules } from './compilers'
import { dnfRules } from './dnf'
import { documentRules } from './documents'
import { javaNodeRules } from './java-node'
import { linkerRules } from './linkers'
import { mockRules } from './mock'
import { plainRules } from './plain'
import { pythonRules } from './python'
import { rpmbuildRules } from './rpmbuild'
import { rubyPerlPhpRules } from './ruby-perl-php'
import type { FailureRule } from './rule'
import { rustGoRules } from './rust-go'
import { specRules } from './spec'
import { systemRules } from './system'
import { testRules } from './test-runners'

/** Earlier rules win where several match a line: what the machine lacks before who says so. */
export const failureRules: readonly FailureRule[] = [
  ...mockRules,
  ...rpmbuildRules,
  ...specRules,
  ...systemRules,
  ...dnfRules,
  ...rustGoRules,
  ...javaNodeRules,
  ...rubyPerlPhpRules,
  ...linkerRules,
  ...compilerRules,
  ...buildSystemRules,
  ...documentRules,
  ...pythonRules,
  ...testRules,
  ...plainRules,
]
