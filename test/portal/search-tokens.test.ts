import { describe, expect, it } from 'vitest';
import { containsToken, tokensOf } from './search-tokens.ts';

describe('the tokens of a text', () => {
  it('are its words between spaces and between marks, folded', () => {
    expect([...tokensOf('Ann@Acme.com  Ltd')].sort()).toEqual([
      'acme',
      'acme.com',
      'ann',
      'ann@acme.com',
      'com',
      'ltd',
    ]);
  });

  it('know letters beyond the Latin ones', () => {
    expect(tokensOf('Müller 東京').has('müller')).toBe(true);
    expect(tokensOf('Müller 東京').has('東京')).toBe(true);
  });
});

describe('containing a token', () => {
  it.each([
    ['acme', 'Acme GmbH', true],
    ['acm', 'Acme GmbH', false],
    ['ACME gmbh', 'Acme GmbH', true],
    ['acme ag', 'Acme GmbH', false],
    ['acme.com', 'ann@acme.com', true],
    ['*@acme.com', 'ann@acme.com', true],
    ['*@acme.com', 'ann@acme.community', false],
    ['a*e', 'Big Acme', true],
    ['*cm*', 'Big Acme', true],
    ['big*me', 'Big Acme', true],
    ['(acme', 'Acme', true],
    ['a.me*', 'Acme', false],
    ['', 'Acme', false],
  ])('%j in %j: %j', (sought, text, expected) => {
    expect(containsToken(sought)(text)).toBe(expected);
  });
});
