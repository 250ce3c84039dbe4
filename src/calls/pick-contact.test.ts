import { expect, test } from 'vitest';
import { contact } from './call.builder.ts';
import { pickContact } from './pick-contact.ts';

const older = contact({ id: '10' });
const anybody = contact({ id: '9' });
const decides = contact({ id: '11', decisionMaker: true });
const phone = contact({ id: '12', phone: '1' });
const both = contact({ id: '13', phone: '1', decisionMaker: true });

test.each([
  ['the decision maker with a phone', [older, anybody, decides, phone, both], '13'],
  ['else somebody with a phone', [older, anybody, decides, phone], '12'],
  ['else the decision maker', [older, anybody, decides], '11'],
  ['else the lowest id', [older, anybody], '9'],
])('picks %s', (_, contacts, id) => {
  expect(pickContact(contacts)?.id).toBe(id);
});

test('picks nobody where nobody is known, or everybody is barred', () => {
  expect(pickContact([])).toBeNull();
  const barred = [
    { ...both, barred: 'deceased' as const },
    { ...phone, barred: 'do_not_call' as const },
  ];
  expect(pickContact(barred)).toBeNull();
  expect(pickContact([...barred, anybody])?.id).toBe('9');
});
