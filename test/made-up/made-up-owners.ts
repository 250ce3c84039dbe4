import type { OwnerContent } from '../portal/content.ts';
import { personName } from './names.ts';
import { createRandom } from './random.ts';

const executives = { id: '1', name: 'Executives', primary: true };
const managers = { id: '2', name: 'Account management', primary: true };

/** Twelve owners: four executives, who own nothing, and eight account managers. */
export function madeUpOwners(seed: number): readonly OwnerContent[] {
  const random = createRandom(seed, 'owners');
  const names = new Set<string>();
  while (names.size < 12) {
    const { firstName, lastName } = personName(random);
    names.add(`${firstName} ${lastName}`);
  }
  return [...names].map((name, index) => {
    const [firstName = '', lastName = ''] = name.split(' ');
    return {
      id: String(501 + index),
      userId: 60_000_501 + index,
      email: `${firstName}.${lastName}@our-company.example`.toLowerCase(),
      firstName,
      lastName,
      teams: [index < 4 ? executives : managers],
      archived: false,
    };
  });
}
