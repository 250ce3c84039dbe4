import * as z from 'zod/mini';
import { Figure } from '../review-page/figure.ts';

/** What the meeting goes through, in this order. */
export const agendaItems = [
  'numbers',
  'calls',
  'words',
  'causes',
  'issues',
  'decide',
  'returns',
  'callers',
] as const;

/** A line of a list: a name and what is said of it. */
const AgendaRow = z.object({
  label: z.string(),
  says: z.string(),
  /** HubSpot record id of the company it leads to; null: to none. */
  companyId: z.nullable(z.string()),
});
export type AgendaRow = z.infer<typeof AgendaRow>;

/** So many names with what is said of them; `more` are left out. */
const AgendaList = z.object({ title: z.string(), rows: z.array(AgendaRow), more: z.int() });
export type AgendaList = z.infer<typeof AgendaList>;

/** One thing the meeting looks at: sentences first, then what they stand on. */
export const AgendaItem = z.object({
  id: z.enum(agendaItems),
  title: z.string(),
  sentences: z.array(z.string()),
  figures: z.array(Figure),
  lists: z.array(AgendaList),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/** Lines a list shows at most; the export has them all. */
const shownRows = 20;

/** A list of the first lines, told how many there are besides; none where there are no lines. */
export function agendaList(title: string, rows: readonly AgendaRow[]): AgendaList[] {
  if (rows.length === 0) return [];
  return [{ title, rows: rows.slice(0, shownRows), more: Math.max(0, rows.length - shownRows) }];
}
