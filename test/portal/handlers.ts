import { typesNotEmulated } from './types-not-emulated.ts';
import { typeOf } from './call.ts';
import type { Answer, Call } from './call.ts';
import { methodNotAllowed, notEmulated } from './refused.ts';
import type { ObjectType } from './state.ts';

/** Handlers by method; 405 for a method that is not among them. */
export function byMethod(call: Call, handlers: Readonly<Partial<Record<string, () => Answer>>>): Answer {
  const handler = handlers[call.method === 'HEAD' ? 'GET' : call.method];
  if (!handler) throw methodNotAllowed();
  return handler();
}

/** The object type of a path; 501 for HubSpot's types that are not emulated. */
export function pathType(call: Call, word: string): ObjectType {
  if (typesNotEmulated.has(word.toLowerCase())) throw notEmulated(`The object type ${word}`);
  return typeOf(call, word);
}
