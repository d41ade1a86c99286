/** One line of the palette. */
export interface PaletteOption {
  /** Unique among the options shown. */
  id: string
  group: string
  label: string
  detail?: string | undefined
  /** A path below the base, or what to do. */
  act: string | (() => void)
}
