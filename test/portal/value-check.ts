import type { PropertyDefinition } from './property-definition.ts';
import type { PortalState } from './state.ts';

/** Why HubSpot refuses a value. */
export interface ValueProblem {
  readonly code: string;
  readonly message: string;
}

export type CheckedValue = { readonly stored: string } | { readonly problem: ValueProblem };

/** HubSpot holds at most this many characters in a text property. */
const longestText = 65_536;
const dayMs = 86_400_000;

const refuse = (code: string, message: string): CheckedValue => ({ problem: { code, message } });

/**
 * A value as HubSpot stores it, or why it refuses it. `current` is what the record holds: a choice that begins with
 * `;` is added to it. The empty text clears a property and is always taken.
 */
export function checkValue(
  state: PortalState,
  definition: PropertyDefinition,
  text: string,
  current: string | undefined,
): CheckedValue {
  if (text === '') return { stored: '' };
  if (definition.type !== 'string' && text.trim() !== text) {
    return refuse('LEADING_TRAILING_WHITESPACE', `"${text}" includes leading or trailing whitespace.`);
  }
  switch (definition.type) {
    case 'number':
      return checkNumber(text);
    case 'date':
      return checkDate(text);
    case 'datetime':
      return checkMoment(text);
    case 'bool':
      return checkChoice(text, ['true', 'false']);
    case 'enumeration':
      return checkEnumeration(state, definition, text, current);
    default:
      return checkText(definition, text);
  }
}

function checkText(definition: PropertyDefinition, text: string): CheckedValue {
  if (text.length > longestText) {
    return refuse(
      'VALUE_TOO_LONG',
      `Value of ${text.length} characters is longer than the limit of ${longestText}.`,
    );
  }
  if (definition.name === 'email' && definition.hubspotDefined) {
    const email = text.trim().toLowerCase();
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email))
      return refuse('INVALID_EMAIL', `Email address ${text} is invalid`);
    return { stored: email };
  }
  return { stored: text };
}

/** Scientific notation is refused (seen in reports: `1.42e-14 was not a valid number.`). */
function checkNumber(text: string): CheckedValue {
  if (/^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)) return { stored: text };
  return refuse('INVALID_INTEGER', `${text} was not a valid number.`);
}

function checkDate(text: string): CheckedValue {
  if (isoDay.test(text)) {
    return startOf(text) === undefined
      ? refuse('INVALID_DATE', `${text} is not a valid date.`)
      : { stored: text };
  }
  const at = instantOf(text);
  if (at === undefined) return refuse('INVALID_LONG', `${text} was not a valid long.`);
  const [day = '', time = ''] = new Date(at).toISOString().slice(0, -1).split('T');
  return at % dayMs === 0
    ? { stored: day }
    : refuse('INVALID_DATE', `${at} is at ${time} UTC, not midnight!`);
}

function checkMoment(text: string): CheckedValue {
  const at = isoDay.test(text) ? startOf(text) : instantOf(text);
  if (at === undefined) return refuse('INVALID_LONG', `${text} was not a valid long.`);
  return { stored: new Date(at).toISOString() };
}

const isoDay = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** The first instant of a day in UTC; undefined for 30 February, which JavaScript would take for 1 March. */
function startOf(day: string): number | undefined {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day) ? at : undefined;
}

/** Epoch milliseconds or an ISO 8601 time with its zone; undefined for anything else. */
function instantOf(text: string): number | undefined {
  if (/^-?\d{1,15}$/.test(text)) return Number(text);
  if (!isoInstant.test(text) || startOf(text.slice(0, 10)) === undefined) return undefined;
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

function checkChoice(text: string, allowed: readonly string[]): CheckedValue {
  if (allowed.includes(text)) return { stored: text };
  return refuse('INVALID_OPTION', `${text} was not one of the allowed options: [${allowed.join(', ')}]`);
}

function checkEnumeration(
  state: PortalState,
  definition: PropertyDefinition,
  text: string,
  current: string | undefined,
): CheckedValue {
  // What the record holds already is taken: owners and options may have gone since.
  if (text === current) return { stored: text };
  if (definition.fieldType !== 'checkbox') return checkOption(state, definition, text);
  const appended = text.startsWith(';');
  const given = text.split(';').filter((value) => value !== '');
  for (const value of given) {
    const checked = checkOption(state, definition, value);
    if ('problem' in checked) return checked;
  }
  const held = appended && current !== undefined ? current.split(';') : [];
  return { stored: [...new Set([...held, ...given])].join(';') };
}

function checkOption(state: PortalState, definition: PropertyDefinition, value: string): CheckedValue {
  if (definition.referencedObjectType === 'OWNER') {
    const owner = state.owners.get(value);
    if (owner && !owner.archived) return { stored: value };
    return refuse('INVALID_OWNER_ID', `Owner ${value} does not exist or is deactivated.`);
  }
  if (definition.externalOptions) return { stored: value };
  return checkChoice(
    value,
    definition.options.map((option) => option.value),
  );
}
