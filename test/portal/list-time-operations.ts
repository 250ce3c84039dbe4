import * as z from 'zod';
import { compareWith, readTimePoint, type Moment } from './list-time-points.ts';
import type { PropertyType } from './property-definition.ts';
import { invalid, notEmulated } from './refused.ts';

const bound = z.enum(['INCLUSIVE', 'EXCLUSIVE']).nullish();
const shared = { operator: z.string(), propertyParser: z.string().nullish() };
const pointOperation = z.object({ ...shared, timePoint: z.unknown(), endpointBehavior: bound });
const rangedOperation = z.object({
  ...shared,
  lowerBoundTimePoint: z.unknown(),
  upperBoundTimePoint: z.unknown(),
  lowerBoundEndpointBehavior: bound,
  upperBoundEndpointBehavior: bound,
});

export const isTimeOperation = (operationType: string): boolean => operationType.startsWith('TIME_');

/**
 * The test that a comparison with one or two time points makes of a date or datetime. Without word of the end points a
 * single one counts as outside and those of a range as inside; HubSpot's guide leaves that open.
 */
export function compileTimeOperation(
  type: PropertyType,
  raw: { readonly operationType: string },
  moment: Moment,
): (value: string) => boolean {
  const kind = type === 'date' ? 'date' : 'datetime';
  return raw.operationType === 'TIME_POINT'
    ? comparesPoint(kind, raw, moment)
    : comparesRange(kind, raw, moment);
}

function comparesPoint(kind: 'date' | 'datetime', raw: unknown, moment: Moment): (value: string) => boolean {
  const { operator, propertyParser, timePoint, endpointBehavior } = parsed(pointOperation, raw);
  requireValue(propertyParser);
  const point = readTimePoint(timePoint, moment);
  const isOn = endpointBehavior === 'INCLUSIVE';
  const accept = (by: number): boolean => (by === 0 ? isOn : operator === 'IS_BEFORE' ? by < 0 : by > 0);
  if (operator !== 'IS_BEFORE' && operator !== 'IS_AFTER') throw unknown(operator);
  return (value) => accept(compareWith(point, kind, value));
}

function comparesRange(kind: 'date' | 'datetime', raw: unknown, moment: Moment): (value: string) => boolean {
  const operation = parsed(rangedOperation, raw);
  requireValue(operation.propertyParser);
  const { operator } = operation;
  if (operator !== 'IS_BETWEEN' && operator !== 'IS_NOT_BETWEEN') throw unknown(operator);
  const lower = readTimePoint(operation.lowerBoundTimePoint, moment);
  const upper = readTimePoint(operation.upperBoundTimePoint, moment);
  const isInside = (value: string): boolean => {
    const [after, before] = [compareWith(lower, kind, value), -compareWith(upper, kind, value)];
    const holds = (by: number, behavior: z.infer<typeof bound>): boolean =>
      by > 0 || (by === 0 && behavior !== 'EXCLUSIVE');
    return (
      holds(after, operation.lowerBoundEndpointBehavior) &&
      holds(before, operation.upperBoundEndpointBehavior)
    );
  };
  return operator === 'IS_BETWEEN' ? isInside : (value) => !isInside(value);
}

function parsed<T>(operation: z.ZodType<T>, raw: unknown): T {
  const result = operation.safeParse(raw);
  if (result.success) return result.data;
  throw invalid(`A time operation cannot be read: ${result.error.issues[0]?.path.join('.') ?? ''}.`);
}

function requireValue(propertyParser: string | null | undefined): void {
  if (propertyParser && propertyParser !== 'VALUE')
    throw notEmulated(`The property parser ${propertyParser}`);
}

const unknown = (operator: string) => invalid(`${operator} is not an operator of time operations.`);
