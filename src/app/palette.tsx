import { Palette } from '~/features/command-palette/palette'
import { isHandler } from './kojiweb/handlers'

/** The command palette, which also knows kojiweb's addresses; comes when it is first wanted. */
export function AppPalette({ onClose }: { onClose: () => void }) {
  return <Palette onClose={onClose} isHandler={isHandler} />
}
