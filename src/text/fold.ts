/** Text for comparing what people typed: without outer blanks, runs of blanks as one, in lower case. */
export function fold(text: string): string {
  return text.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toLowerCase();
}
