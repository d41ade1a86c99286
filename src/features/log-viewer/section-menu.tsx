import { CircleAlert, FoldVertical, ListTree, UnfoldVertical } from 'lucide-react'

import { Menu, MenuItem } from '~/ui/menu'
import { type TimedSection, tookOf } from './use-sections'

interface SectionMenuProps {
  sections: readonly TimedSection[]
  anyFolded: boolean
  onGo: (line: number) => void
  onFoldAll: (fold: boolean) => void
}

/** The build's steps in a log: leads to each, folds and unfolds them all. */
export function SectionMenu({ sections, anyFolded, onGo, onFoldAll }: SectionMenuProps) {
  return (
    <Menu label="Sections" icon={ListTree}>
      <div className="max-h-[60vh] overflow-y-auto">
        {sections.map((section) => (
          <MenuItem key={section.from} onClick={() => onGo(section.from)}>
            <span
              className="flex min-w-0 grow items-center gap-1.5"
              style={{ paddingLeft: `${section.depth * 0.75}rem` }}
            >
              {section.failed && <CircleAlert size={13} aria-label="failed" className="text-bad" />}
              <span className="truncate font-mono">{section.name}</span>
              {section.open && <span className="text-run">now</span>}
            </span>
            <span className="pl-3 text-muted tabular-nums">
              {tookOf(section) || `line ${(section.from + 1).toLocaleString()}`}
            </span>
          </MenuItem>
        ))}
      </div>
      <MenuItem onClick={() => onFoldAll(!anyFolded)}>
        {anyFolded ? (
          <UnfoldVertical size={14} aria-hidden />
        ) : (
          <FoldVertical size={14} aria-hidden />
        )}
        {anyFolded ? 'Unfold all' : 'Fold all'}
      </MenuItem>
    </Menu>
  )
}
