/** What a refusal says beside HubSpot's fixed fields. */
export interface RefusalBody {
  readonly message: string;
  readonly category?: string;
  readonly [detail: string]: unknown;
}

/** Makes refusals in HubSpot's form; each carries a correlation id, in the body and as a header. */
export type Refuse = (
  status: number,
  body: RefusalBody,
  headers?: Readonly<Record<string, string>>,
) => Response;

/** `correlationId` gives a new id a call; a portal's ids come from its seed. */
export function createRefuse(correlationId: () => string): Refuse {
  return (status, body, headers = {}) => {
    const id = correlationId();
    const { message, ...details } = body;
    return new Response(JSON.stringify({ status: 'error', message, correlationId: id, ...details }), {
      status,
      headers: {
        'content-type': 'application/json;charset=utf-8',
        'x-hubspot-correlation-id': id,
        ...headers,
      },
    });
  };
}
