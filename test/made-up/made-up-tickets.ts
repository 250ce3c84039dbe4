import type { PropertyContent, RecordContent } from '../portal/content.ts';
import type { Random } from './random.ts';

const day = 86_400_000;

/** How satisfied the customer was with a ticket, 1 to 5. */
export const satisfaction: PropertyContent = {
  objectType: 'tickets',
  name: 'satisfaction_score',
  label: 'Satisfaction score',
  type: 'number',
  fieldType: 'number',
  options: [],
};

const subjects = [
  'Report shows last month twice',
  'Cannot invite a colleague',
  'Invoice has the old address',
  'Export stops after a thousand rows',
  'App is slow in the morning',
  'How do we change the owner?',
  'Import left out half of the rows',
  'Login asks for a code we do not get',
] as const;

export interface TicketOf {
  readonly id: string;
  /** Milliseconds since the epoch: the earliest it may be opened, and the portal's clock. */
  readonly from: number;
  readonly asOf: number;
}

/** A ticket opened between `from` and the clock; most are closed after some days, a few have a score. */
export function madeUpTicket(random: Random, { id, from, asOf }: TicketOf): RecordContent {
  const createdAt = from + Math.floor(random.next() * (asOf - from));
  const closedAt = createdAt + random.between(1, 20) * day;
  const closed = closedAt < asOf;
  const properties = {
    subject: random.pick(subjects),
    hs_pipeline: '0',
    hs_pipeline_stage: closed ? '4' : random.pick(['1', '2', '3'] as const),
    hs_ticket_priority: random.pick(['LOW', 'MEDIUM', 'HIGH', 'URGENT'] as const),
    createdate: new Date(createdAt).toISOString(),
    ...(closed && { closed_date: new Date(closedAt).toISOString() }),
    ...(closed && random.chance(0.4) && { satisfaction_score: String(random.between(2, 5)) }),
  };
  return { objectType: 'tickets', id, properties, createdAt, updatedAt: closed ? closedAt : createdAt };
}
