/** The end of a chart's axis: the least of 1, 2 or 5 times a power of ten that holds the largest value. */
export function axisEnd(largest: number): number {
  if (largest <= 2) return 2
  const power = 10 ** Math.floor(Math.log10(largest))
  const times = [1, 2, 5, 10].find((each) => each * power >= largest) ?? 10
  return times * power
}
