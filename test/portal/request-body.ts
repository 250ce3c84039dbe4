import { Refused } from './refused.ts';

/** Largest body taken, in characters. */
const mostCharacters = 20_000_000;

/** The body of a request as text; 413 when it is too large, 415 when it is not declared as JSON. */
export async function bodyTextOf(request: Request): Promise<string> {
  if (request.method === 'GET' || request.method === 'HEAD') return '';
  const text = await request.text();
  if (text.length > mostCharacters) {
    throw new Refused(413, { message: 'Request Entity Too Large', category: 'VALIDATION_ERROR' });
  }
  const type = request.headers.get('content-type') ?? '';
  if (text === '' || /^application\/([\w.-]+\+)?json\b/i.test(type)) return text;
  throw new Refused(415, {
    message: `Unsupported Media Type: expected application/json, got ${type === '' ? 'none' : type}`,
    category: 'VALIDATION_ERROR',
  });
}
