import type { Meter } from './meter.ts';
import type { Answer, HubspotRequest, Purpose, Send } from './request.ts';
import type { TypeNames } from './types.ts';

/** What every part of the adapter works with: one portal, one purpose. */
export interface Connection {
  /** Throws `Trouble` (`Refused` for a 4xx) or `OutOfTime`. */
  send(request: HubspotRequest): Promise<Answer>;
  readonly types: TypeNames;
  /** Notes work for the least number of requests; work for `setup` is not noted. */
  readonly worked: Meter['worked'];
}

export function connect(parts: {
  readonly send: Send;
  readonly types: TypeNames;
  readonly meter: Meter;
  readonly purpose: Purpose;
}): Connection {
  const { send, types, meter, purpose } = parts;
  return {
    send: (request) => send(request, purpose),
    types,
    worked: (work) => {
      if (purpose === 'job') meter.worked(work);
    },
  };
}
