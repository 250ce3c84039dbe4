/** A count with its noun in the right number, such as “1 call” or “12 calls”; the plural ends in s unless it is named. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
