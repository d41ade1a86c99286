const steps = [1, 2, 3, 4, 5, 6, 8, 10]

/** The end of a chart's axis: a round number that holds the largest value, and whose half is whole. */
export function axisEnd(largest: number): number {
  if (largest <= 10) return Math.max(2, Math.ceil(largest / 2) * 2)
  const power = 10 ** Math.floor(Math.log10(largest))
  return (steps.find((step) => step * power >= largest) ?? 10) * power
}
