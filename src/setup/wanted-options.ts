import type { OptionSpec, PropertySpec } from '../schema/property.ts';
import { reasonOptions } from '../schema/reasons.ts';
import type { HeldPortal, HeldProperty } from './held.ts';

/** The master list of reasons: what operators made of the cause's options, then our own that are missing there. */
export function masterReasons(held: HeldPortal): readonly OptionSpec[] {
  const cause = held.objects.find((object) => object.type === 'cause');
  const master = cause?.properties.find((property) => property.name === 'clr_reason');
  if (master === undefined) return reasonOptions;
  const kept = master.options.map(({ value, label }) => ({ value, label }));
  return [...kept, ...without(reasonOptions, kept)];
}

/** A property as it is wanted today: every list of reasons follows the master list. */
export function withReasons(spec: PropertySpec, reasons: readonly OptionSpec[]): PropertySpec {
  return spec.options === reasonOptions ? { ...spec, options: reasons } : spec;
}

/** The options a held property lacks; hidden ones count as held, so hiding an option retires it for good. */
export function missingOptions(spec: PropertySpec, held: HeldProperty): readonly OptionSpec[] {
  return spec.type === 'enumeration' ? without(spec.options ?? [], held.options) : [];
}

function without(options: readonly OptionSpec[], held: readonly OptionSpec[]): readonly OptionSpec[] {
  const values = new Set(held.map((option) => option.value));
  return options.filter((option) => !values.has(option.value));
}
