/** A number and its word: `1 file`, `2 files`, `0 matches`. */
export function counted(count: number, word: string, plural: string = `${word}s`): string {
  return `${count} ${count === 1 ? word : plural}`
}
