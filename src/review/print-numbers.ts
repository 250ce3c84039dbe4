const decimals = [
  ...['revenueLost', 'openingRevenue', 'logoChurn', 'grr', 'nrr'],
  ...['losses', 'money', 'valueLessOpening', 'firstValue', 'value', 'share', 'kappa', 'survival', 'se'],
  ...['lossRate', 'inMonth', 'inYear'],
].join('|');
const quoted = new RegExp(`"(${decimals})":(\\s*)"(-?\\d+\\.\\d+)"`, 'g');

/**
 * A month's numbers, with whatever stands beside them, as indented JSON. Money and rates come out as JSON numbers with
 * all their decimals (`12.50`, `0.050000`), which a floating-point number could not keep.
 */
export function printNumbers(answer: object): string {
  return JSON.stringify(answer, null, 2).replace(quoted, '"$1":$2$3');
}
