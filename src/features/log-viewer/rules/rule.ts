/**
 * What a line says about a failure: `cause` names what went wrong, `consequence` that something
 * failed because of it, `verdict` that the build failed, `phase` that a build script begins.
 */
type RuleKind = 'cause' | 'consequence' | 'verdict' | 'phase'

/** How one tool reports a failure. */
export interface FailureRule {
  id: string
  tool: string
  kind: RuleKind
  /** Matches one line, without its newline. */
  pattern: RegExp
  /** A line that must match; the tests hold it against all rules. */
  sample: string
}
