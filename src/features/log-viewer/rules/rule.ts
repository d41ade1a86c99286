/**
 * What a line says about a failure: `cause` names what went wrong, `hint` may do so but is also
 * printed by programs that succeed, `consequence` that something failed because of it, `verdict`
 * that the build failed, `phase` that a build script begins.
 */
type RuleKind = 'cause' | 'hint' | 'consequence' | 'verdict' | 'phase'

/** How one tool reports a failure. */
export interface FailureRule {
  id: string
  tool: string
  kind: RuleKind
  /**
   * Lower-case ASCII texts of at least five characters, of which a line must hold one (in any
   * case) to be judged at all: the sieve over megabytes. They must be rare in healthy logs.
   */
  needles: readonly string[]
  /** Matches one line, without its newline and without the prefix that root.log gives it. */
  pattern: RegExp
  /** A line that must match; the tests hold it against all rules. */
  sample: string
  /** One sentence: what to look at or do. */
  advice?: string
}
