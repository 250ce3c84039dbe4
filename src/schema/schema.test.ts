import { describe, expect, it } from 'vitest';
import { extendedProperties, extendedTypes } from './extended.ts';
import { declaredLinks } from './links.ts';
import { objectSpecs } from './objects.ts';
import { departureCodes } from './departures.ts';
import { categoryOptions, reasonCategories, reasonOptions } from './reasons.ts';

const types = [
  ...objectSpecs.map(({ type, properties }) => ({ type, properties })),
  ...extendedTypes.map((type) => ({ type, properties: extendedProperties[type] })),
];

describe.each(types)('the properties of $type', ({ properties }) => {
  it('have names of their own with our prefix, as HubSpot takes them', () => {
    const names = properties.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^clr_[a-z0-9_]{1,96}$/);
  });

  it('have labels of their own that fit a column, and a description', () => {
    const labels = properties.map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
    for (const { label, description } of properties) {
      expect(label.length).toBeGreaterThan(0);
      expect(label.length).toBeLessThanOrEqual(50);
      expect(description).toMatch(/\S[.?]$/);
    }
  });

  it('have options with codes and labels of their own wherever they are a choice, and nowhere else', () => {
    for (const { type, options, owner } of properties) {
      expect(options !== undefined).toBe((type === 'enumeration' && owner !== true) || type === 'bool');
      const codes = (options ?? []).map(({ value }) => value);
      expect(new Set(codes).size).toBe(codes.length);
      for (const code of codes) expect(code).toMatch(/^[a-z0-9_]+(\.[a-z0-9_]+)?$/);
      expect(new Set((options ?? []).map(({ label }) => label)).size).toBe(codes.length);
    }
  });

  it('show money as money and nothing else', () => {
    for (const { type, currency } of properties) if (currency) expect(type).toBe('number');
  });

  it('stay within HubSpot’s ten unique properties an object', () => {
    expect(properties.filter(({ unique }) => unique).length).toBeLessThanOrEqual(10);
  });
});

describe.each(objectSpecs)('the object $name', (spec) => {
  it('has a unique key, which is not what people read as its name', () => {
    expect(spec.properties.filter(({ unique }) => unique).map(({ name }) => name)).toEqual(['clr_key']);
    expect(spec.primaryDisplayProperty).toBe('clr_name');
  });

  it('shows, requires and searches only properties it has', () => {
    const names = spec.properties.map(({ name }) => name);
    const used = [
      spec.primaryDisplayProperty,
      ...spec.secondaryDisplayProperties,
      ...spec.requiredProperties,
      ...spec.searchableProperties,
    ];
    expect(names).toEqual(expect.arrayContaining(used));
  });

  it('has the month as text beside every day of a loss', () => {
    const names = spec.properties.map(({ name }) => name);
    expect(names.includes('clr_lost_month')).toBe(names.includes('clr_lost_on'));
  });
});

describe('associations', () => {
  it('are never declared between losses and reviews', () => {
    const pairs = declaredLinks.map(({ from, to }) => [from, to].sort().join(' '));
    expect(pairs).not.toContain('loss review');
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe('reasons', () => {
  it('belong to eight categories, unknown among them', () => {
    expect(categoryOptions.map(({ value }) => value)).toEqual([
      'product',
      'service',
      'price',
      'competitor',
      'customer_change',
      'our_decision',
      'involuntary',
      'unknown',
    ]);
  });

  it('carry their category as the first part of their code', () => {
    const categories = new Set(categoryOptions.map(({ value }) => value));
    for (const { value } of reasonOptions) expect(categories).toContain(value.split('.')[0]);
    expect(reasonOptions.map(({ value }) => value)).toContain('unknown.unknown');
  });

  it('tell the kind of departure, except where it is unknown', () => {
    const kinds = new Set<string>(departureCodes);
    for (const { value, departure } of reasonCategories) {
      expect(departure === null).toBe(value === 'unknown');
      if (departure !== null) expect(kinds).toContain(departure);
    }
  });
});
