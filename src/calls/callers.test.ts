import { describe, expect, test } from 'vitest';
import { callersOf, type Person } from './callers.ts';

function person(id: string, team: string | null, active = true): Person {
  return { id, name: `Person ${id}`, teams: team === null ? [] : [{ name: team }], active };
}

const nobody = { team: null, owners: [] };

describe('who may be given calls', () => {
  test('are the active people of the team and those named, once each, in id order', () => {
    const people = [person('12', null), person('9', ' executives'), person('10', 'Executives', false)];
    const settings = { executives: { team: 'Executives', owners: ['12', '9'] }, recoveryTeam: nobody };
    expect(callersOf(people, settings)).toEqual({ executives: ['9', '12'], recoveryTeam: [], warnings: [] });
  });

  test('says so when the team is empty or unknown, and when somebody named is gone', () => {
    const people = [person('9', 'Executives', false)];
    const settings = {
      executives: { team: 'Executives', owners: ['9'] },
      recoveryTeam: { team: null, owners: ['77'] },
    };
    expect(callersOf(people, settings)).toEqual({
      executives: [],
      recoveryTeam: [],
      warnings: [
        'Nobody active is in the team “Executives”. Name another team or people in the settings.',
        'One executive is deactivated or gone (owner ID 9) and is given no calls.',
        'One member of the recovery team is deactivated or gone (owner ID 77) and is given no calls.',
      ],
    });
  });
});
