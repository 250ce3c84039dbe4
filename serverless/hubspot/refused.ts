import { Trouble } from '../trouble.ts';
import {
  accountLimit,
  badToken,
  conflict,
  missingScopes,
  notFound,
  refusedByHubspot,
  unknownProperty,
  type Words,
} from './trouble-words.ts';
import type { ErrorBody } from './wire.ts';

/** HubSpot refused a request with a 4xx; nothing of it was carried out. */
export class Refused extends Trouble {
  readonly status: number;
  readonly error: ErrorBody;

  constructor(status: number, error: ErrorBody) {
    const { code, who, sentence } = wordsFor(status, error);
    super(code, who, sentence);
    this.name = 'Refused';
    this.status = status;
    this.error = error;
  }
}

function wordsFor(status: number, error: ErrorBody): Words {
  const told = { message: error.message, correlationId: error.correlationId };
  if (status === 401) return badToken(told);
  if (status === 403) return isAtLimit(error) ? accountLimit(told) : missingScopes(scopesIn(error), told);
  if (isTakenKey(status, error)) return conflict(told);
  if (isUnknownProperty(error)) return unknownProperty(told);
  if (status === 404) return notFound(told);
  // 437 is HubSpot's own status for an account's limits; creating objects or properties may also say it in words.
  if (status === 437 || isAtLimit(error)) return accountLimit(told);
  return refusedByHubspot(told);
}

/**
 * Another record holds the value of a unique property: reported as 400 `VALIDATION_ERROR` ("… already has that
 * value") in 2026, as 409 before.
 */
export function isTakenKey(status: number, error: ErrorBody): boolean {
  if (status === 409 || error.category === 'CONFLICT') return true;
  return textsOf(error).some((text) => /already ha(s|ve) that value/i.test(text));
}

/** The portal lacks a property that we name, so the whole request is wrong, not one record of it. */
export function isUnknownProperty(error: ErrorBody): boolean {
  return textsOf(error).some((text) => text.includes('PROPERTY_DOESNT_EXIST'));
}

/** By codes only: messages speak of limits for other reasons too, such as a page that is too long. */
function isAtLimit(error: ErrorBody): boolean {
  return codesOf(error).some((code) => code.includes('LIMIT'));
}

/** Codes and messages, wherever HubSpot puts them: details of validation also come as JSON inside the message. */
function textsOf(error: ErrorBody): string[] {
  const messages = [error.message, ...(error.errors ?? []).map(({ message }) => message)];
  return [...messages.filter((message) => message !== undefined), ...codesOf(error)];
}

function codesOf({ category, subCategory, errors = [] }: ErrorBody): string[] {
  const codes = [category, subCategory, ...errors.flatMap(({ code, subCategory: own }) => [code, own])];
  return codes.filter((code) => typeof code === 'string');
}

/** The scopes HubSpot asks for. `requiredGranularScopes` stands in the context of one of the errors, or on the body itself. */
export function scopesIn(error: ErrorBody): string[] {
  const places: unknown[] = [error, error.context, ...(error.errors ?? []).map(({ context }) => context)];
  const scopes = places.flatMap((place) => {
    if (typeof place !== 'object' || place === null) return [];
    return Object.entries(place).flatMap(([name, value]) =>
      /scopes$/i.test(name) && Array.isArray(value) ? value.map(String) : [],
    );
  });
  return [...new Set(scopes)];
}
