import type { Figure } from '../../review-page/figure.ts';
import { agreementIn, type AgreementSums, matrixIn } from '../agreement.ts';
import { weightinessOf } from '../small-numbers.ts';
import { cautionOf } from './caution.ts';
import { counted, inBrackets, type Telling } from './telling.ts';

/** Labels the matrix tells by name; what else was said stands in one more row and column. */
const named = 8;

/** Whose word is set against the root causes. */
const sides = {
  stated: {
    id: 'stated-against-root',
    title: 'Stated first against root cause',
    said: 'Customer stated',
    who: 'what the customer stated first',
  },
  owner: {
    id: 'owner-against-root',
    title: 'Owner’s belief against root cause',
    said: 'Owner believes',
    who: 'what the owner believes',
  },
} as const;

/** How far what was said agrees with the heaviest root causes, with the matrix. */
export function agreementFigure(sums: AgreementSums, side: keyof typeof sides, telling: Telling): Figure {
  const { words, sayReason } = telling;
  const { id, title, said, who } = sides[side];
  const { losses, agree, share, kappa, blank } = agreementIn(sums);
  const { labels, rows } = matrixIn(sums);
  const shown = labels.slice(0, named);
  const names = [...shown.map(sayReason), ...(labels.length > named ? ['(other reasons)'] : [])];
  const isTold = weightinessOf(losses) !== 'too_few';
  const apart =
    blank === 0
      ? ''
      : ` ${counted(words, blank, 'more loss is', 'more losses are')} left out: one of the two is not known.`;
  const found =
    losses === 0
      ? `There is no loss of which both are known, ${who} and a root cause.`
      : `Of ${counted(words, losses, 'loss', 'losses')} of which both are known, ${who} is the heaviest root cause in ${words.count(agree)}${inBrackets(telling, isTold && share !== null ? Number(share) : null)}.`;
  const beyondChance =
    !isTold || kappa === null
      ? ''
      : ` Set against chance the agreement is ${kappaInWords(Number(kappa))} (Cohen’s kappa ${Number(kappa).toFixed(2)}).`;
  return {
    id,
    title,
    sentence: `${found}${beyondChance}${apart}`,
    caution: cautionOf(losses),
    columns: [
      { label: said, as: 'text' },
      ...names.map((label) => ({ label: `Root: ${label}`, as: 'count' as const })),
    ],
    rows: foldedRows(rows, named).map((row, place) => [names[place] ?? '', ...row]),
    chart: null,
  };
}

/** Landis and Koch (1977), “The measurement of observer agreement for categorical data”. */
function kappaInWords(kappa: number): string {
  if (kappa < 0) return 'poor';
  if (kappa <= 0.2) return 'slight';
  if (kappa <= 0.4) return 'fair';
  if (kappa <= 0.6) return 'moderate';
  return kappa <= 0.8 ? 'substantial' : 'almost perfect';
}

/** A square table with all rows and columns from a place on added up in one. */
function foldedRows(rows: readonly (readonly number[])[], from: number): readonly (readonly number[])[] {
  if (rows.length <= from) return rows;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);
  const narrow = rows.map((row) => [...row.slice(0, from), sum(row.slice(from))]);
  const last = narrow.slice(from);
  const folded = Array.from({ length: from + 1 }, (_, place) => sum(last.map((row) => row[place] ?? 0)));
  return [...narrow.slice(0, from), folded];
}
