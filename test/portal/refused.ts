import type { RefusalBody } from './refusal.ts';

/** Thrown by a handler: the request is answered with this status and error body, and nothing was changed by it. */
export class Refused extends Error {
  readonly status: number;
  readonly body: RefusalBody;

  constructor(status: number, body: RefusalBody) {
    super(body.message);
    this.status = status;
    this.body = body;
  }
}

/** 400 with category VALIDATION_ERROR. */
export function invalid(message: string, details: Readonly<Record<string, unknown>> = {}): Refused {
  return new Refused(400, { message, category: 'VALIDATION_ERROR', ...details });
}

/** 404 as HubSpot answers for a record, property, group, … that does not exist. */
export function notFound(
  message = 'resource not found',
  details: Readonly<Record<string, unknown>> = {},
): Refused {
  return new Refused(404, { message, category: 'OBJECT_NOT_FOUND', ...details });
}

/** 405 for a path that exists under another method. */
export function methodNotAllowed(): Refused {
  return new Refused(405, { message: 'Method Not Allowed', category: 'METHOD_NOT_ALLOWED' });
}

/** 501: HubSpot has it, this portal does not. */
export function notEmulated(what: string): Refused {
  return new Refused(501, {
    message: `${what} exists in HubSpot but is not emulated by this portal.`,
    category: 'NOT_EMULATED',
  });
}
