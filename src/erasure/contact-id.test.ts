import { expect, it } from 'vitest';
import { contactIdOf } from './contact-id.ts';

it.each([
  [' 301 ', '301'],
  ['https://app.hubspot.com/contacts/24680135/record/0-1/301', '301'],
  ['https://app-eu1.hubspot.com/contacts/24680135/record/0-1/301/?interaction=note', '301'],
  ['https://app.hubspot.com/contacts/24680135/contact/301/', '301'],
])('%j leads to a contact', (pasted, id) => expect(contactIdOf(pasted, 24_680_135)).toBe(id));

it.each([
  '',
  'Berta',
  '301; drop',
  'https://app.hubspot.com/contacts/1/record/0-1/301',
  'https://app.hubspot.com/contacts/24680135/record/0-2/301',
])('%j leads to no contact of this portal', (pasted) => expect(contactIdOf(pasted, 24_680_135)).toBeNull());
