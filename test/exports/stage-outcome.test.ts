import { expect, test } from 'vitest';
import { outcomeByFlags, outcomeByName, type StageOutcome } from './stage-outcome.ts';

test.each<[string, StageOutcome]>([
  ['Closed Won', 'won'],
  ['Closed won', 'won'],
  ['closedwon', 'won'],
  ['Closed - Won', 'won'],
  ['Closed (won)', 'won'],
  ['Closed Won & paid', 'won'],
  ['Won', 'won'],
  ['Deal won', 'won'],
  ['Gewonnen', 'won'],
  ['Abgeschlossen und gewonnen', 'won'],
  ['Fermé gagné', 'won'],
  ['Cierre ganado', 'won'],
  ['Closed Lost', 'lost'],
  ['closedlost', 'lost'],
  ['Lost', 'lost'],
  ['Renewal lost', 'lost'],
  ['Verloren', 'lost'],
  ['Cierre perdido', 'lost'],
  ['Appointment Scheduled', 'open'],
  ['contractsent', 'open'],
  ['Closed - not lost', 'unknown'],
  ['Not won', 'unknown'],
  ['Nicht gewonnen', 'unknown'],
  ['Lost contact, try again', 'unknown'],
  ['Wonder', 'unknown'],
  ['Closed', 'unknown'],
  ['Negotiation', 'unknown'],
])('the name %s tells %s', (name, outcome) => {
  expect(outcomeByName(name)).toBe(outcome);
});

const none = { closed: undefined, won: undefined, lost: undefined };

test.each<[string, Partial<typeof none> | object, string, StageOutcome | undefined]>([
  ['nothing', {}, 'Closed won', undefined],
  ['won', { won: true }, 'Signed', 'won'],
  ['closed, not won', { closed: true, won: false }, 'Gone', 'lost'],
  ['closed, won', { closed: true, won: true }, 'Signed', 'won'],
  ['not closed', { closed: false, won: false }, 'Won', 'open'],
  ['lost', { lost: true }, 'Gone', 'lost'],
  ['closed, neither', { closed: true, won: false, lost: false }, 'Parked', 'unknown'],
  ['neither won nor lost', { won: false, lost: false }, 'Talks', 'open'],
  ['not closed but won', { closed: false, won: true }, 'Signed', 'unknown'],
  ['won and lost', { won: true, lost: true }, 'Signed', 'unknown'],
  ['closed alone, telling name', { closed: true }, 'Closed lost', 'lost'],
  ['closed alone, silent name', { closed: true }, 'Done', 'unknown'],
  ['not won alone, telling name', { won: false }, 'Closed lost', 'lost'],
  ['not won alone, name against it', { won: false }, 'Closed won', 'unknown'],
])('the columns say %s', (_, flags, name, outcome) => {
  expect(outcomeByFlags({ ...none, ...flags }, name)).toBe(outcome);
});
