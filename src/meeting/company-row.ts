import { isolated } from '../words/local-words.ts';
import type { AgendaRow } from './agenda.ts';
import type { NamedCompany } from './meeting-facts.ts';

/** A line about a company, which leads to its record where HubSpot still holds it. */
export function companyRow({ companyId, name }: NamedCompany, says: string): AgendaRow {
  return { label: isolated(name), says, companyId };
}
