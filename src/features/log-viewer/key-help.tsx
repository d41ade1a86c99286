import { Dialog } from '~/ui/dialog'

interface KeyHelpProps {
  open: boolean
  onOpenChange: (open: boolean) => void
}

const keys: [keys: string[], does: string][] = [
  [['Ctrl F', '/'], 'Find in the log'],
  [['Enter', 'Shift Enter'], 'Next match, match before'],
  [['n', 'p'], 'Next error, error before'],
  [['[', ']'], 'Section before, next section'],
  [['z'], 'Fold or unfold all sections'],
  [['m'], 'Only matching lines, with lines around them'],
  [['g', 'G'], 'To the top, to the end'],
  [['f'], 'Follow the end as it grows'],
  [['w'], 'Wrap long lines'],
  [['t'], 'Times of lines, where the builder wrote them'],
  [['Ctrl A', 'Ctrl C'], 'Choose all lines, copy the chosen ones'],
  [['↑ ↓', 'PgUp PgDn', 'Space'], 'Scroll'],
  [['?'], 'These keys'],
]

/** What the keyboard does in a log. */
export function KeyHelp({ open, onOpenChange }: KeyHelpProps) {
  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Keys in a log">
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-1.5">
        {keys.map(([names, does]) => (
          <div key={does} className="contents">
            <dt className="flex flex-wrap gap-1">
              {names.map((name) => (
                <kbd
                  key={name}
                  className="rounded border border-line-strong bg-raised px-1.5 font-mono text-xs"
                >
                  {name}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className="mt-3 text-muted">
        Click a line’s number for a link to it; with Shift, to the lines in between.
      </p>
    </Dialog>
  )
}
