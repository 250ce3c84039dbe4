import * as z from 'zod/mini';
import { Figure } from './figure.ts';
import { MonthText } from './month-text.ts';

/** The reader's locale as HubSpot names it, such as `de-de`; unknown ones are answered in English. */
export const LocaleText = z.string().check(z.maxLength(35));

/** Parameters of `open-figures`: tells a month in figures. */
export const OpenFiguresParameters = z.strictObject({
  portalId: z.int().check(z.positive()),
  month: MonthText,
  locale: LocaleText,
});
export type OpenFiguresParameters = z.infer<typeof OpenFiguresParameters>;

/** A month's figures, all from what its review keeps: nothing is counted. */
export const OpenedFigures = z.object({
  month: MonthText,
  /** False: the month was not counted yet, or before figures were kept. Only the trend may then have figures. */
  isCounted: z.boolean(),
  /** True: the numbers are frozen. */
  isClosed: z.boolean(),
  numbers: z.array(Figure),
  causes: z.array(Figure),
  lifeCycle: z.array(Figure),
  /** Causes that `open-cause` opens: the reason's code, and what its row is called in the figures of causes. */
  reasons: z.array(z.object({ reason: z.string(), label: z.string() })),
});
export type OpenedFigures = z.infer<typeof OpenedFigures>;
