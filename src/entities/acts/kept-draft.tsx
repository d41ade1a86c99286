import { Button } from '~/ui/button'
import { useActPlace, useKeptDraft } from './act-place'

/** Above a form that was left before it was confirmed: what was typed then is in it. */
export function KeptDraft() {
  const { startOver } = useActPlace()
  if (!useKeptDraft()) return null
  return (
    <p className="flex flex-wrap items-center gap-2 text-xs text-muted">
      Your earlier entries are still here.
      <Button size="sm" variant="ghost" onClick={startOver}>
        Start over
      </Button>
    </p>
  )
}
