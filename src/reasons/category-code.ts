/** The first level of a reason's code `<category>.<reason>`; a code without a dot names none, and answers empty text. */
export function categoryCode(reason: string): string {
  const dot = reason.indexOf('.');
  return dot === -1 ? '' : reason.slice(0, dot);
}
