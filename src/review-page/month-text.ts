import * as z from 'zod/mini';

/** A calendar month as text, `YYYY-MM`, as far as a screen can tell without a calendar. */
export const MonthText = z.string().check(z.regex(/^(19[7-9]\d|[2-9]\d{3})-(0[1-9]|1[0-2])$/));

/** A calendar day as text, `YYYY-MM-DD`. */
export const DayText = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
