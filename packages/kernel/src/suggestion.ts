/** The known word nearest to the one that was given, for "Did you mean …?"; undefined when nothing is near. */
export function nearestWord(given: string, known: Iterable<string>): string | undefined {
  const wanted = given.toLowerCase()
  let best: { word: string; distance: number } | undefined
  for (const word of known) {
    const distance = editDistance(wanted, word.toLowerCase())
    if (!best || distance < best.distance) best = { word, distance }
  }
  if (!best) return undefined
  const limit = Math.max(1, Math.floor(Math.max(wanted.length, best.word.length) / 3))
  return best.distance <= limit ? best.word : undefined
}

// Optimal string alignment: a swap of neighbouring letters counts once, as typing errors do.
function editDistance(a: string, b: string): number {
  let beforePrevious: number[] = []
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let row = 1; row <= a.length; row++) {
    const current = [row]
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1]
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      current[column] = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
        swapped ? at(beforePrevious, column - 2) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforePrevious = previous
    previous = current
  }
  return at(previous, b.length)
}

const at = (row: readonly number[], column: number): number => row[column] ?? Number.POSITIVE_INFINITY
