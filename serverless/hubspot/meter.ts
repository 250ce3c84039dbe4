import type { Kind, Purpose } from './request.ts';

/** One kind of work of a job: so many units, so many of which HubSpot takes in one request. */
export interface MeterLine {
  readonly line: string;
  readonly units: number;
  readonly unitsPerRequest: number;
  /** Requests the line would take if every one were full. */
  readonly minimum: number;
}

export interface MeterReport {
  /** Requests sent, repeats included. `total` leaves `setup` out. */
  readonly requests: {
    readonly search: number;
    readonly read: number;
    readonly write: number;
    readonly total: number;
    readonly setup: number;
  };
  /** Requests the job's work would have taken at the least; `setup` and repeats count nothing. */
  readonly minimumRequests: number;
  readonly lines: readonly MeterLine[];
}

/** Units a request takes, by HubSpot's documented batch sizes. */
export const unitsPerRequest = {
  results: 200,
  records: 100,
  histories: 50,
  linksRead: 1_000,
  linksWritten: 2_000,
} as const;

export interface Meter {
  /** What follows is work of this job; each job has lines, and so a minimum, of its own. */
  begin(job: string): void;
  sent(kind: Kind, purpose: Purpose): void;
  /** Notes work of a job. A search has to be asked even if it finds nothing, so it counts at least one request. */
  worked(work: {
    readonly line: string;
    readonly units: number;
    readonly per: keyof typeof unitsPerRequest;
  }): void;
  report(): MeterReport;
}

export function createMeter(): Meter {
  const sent = { search: 0, read: 0, write: 0, setup: 0 };
  const lines = new Map<string, { units: number; readonly per: keyof typeof unitsPerRequest }>();
  let job = '';

  return {
    begin(name) {
      job = `${name}: `;
    },
    sent(kind, purpose) {
      sent[purpose === 'setup' ? 'setup' : kind] += 1;
    },
    worked({ line, units, per }) {
      const known = lines.get(job + line);
      if (known) known.units += units;
      else lines.set(job + line, { units, per });
    },
    report() {
      const told = [...lines].map(([line, { units, per }]): MeterLine => {
        const least = per === 'results' ? 1 : 0;
        const minimum = Math.max(least, Math.ceil(units / unitsPerRequest[per]));
        return { line, units, unitsPerRequest: unitsPerRequest[per], minimum };
      });
      return {
        requests: { ...sent, total: sent.search + sent.read + sent.write },
        minimumRequests: told.reduce((sum, { minimum }) => sum + minimum, 0),
        lines: told.filter(({ minimum }) => minimum > 0),
      };
    },
  };
}
