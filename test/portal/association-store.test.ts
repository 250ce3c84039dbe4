import { describe, expect, it } from 'vitest';
import { createAssociations } from './association-store.ts';
import { bothDirections } from './association-types.ts';

const [forth] = bothDirections({ from: '0-2', to: '0-3', typeId: 342, inverse: 341 }, ['forth', 'back'], {
  category: 'HUBSPOT_DEFINED',
  isDefault: true,
});

describe('the links of a record', () => {
  it('stay in order, are replaced in place and removed one by one, few or many', () => {
    for (const count of [3, 100]) {
      const store = createAssociations();
      const ids = Array.from({ length: count }, (_, place) => String(place));
      for (const id of ids) store.set('0-2', '1', '0-3', id, [forth]);
      store.set('0-2', '1', '0-3', '1', [forth]);
      expect(store.links('0-2', '1', '0-3').map(({ toId }) => toId)).toEqual(ids);
      store.set('0-2', '1', '0-3', '1', []);
      expect(store.link('0-2', '1', '0-3', '1')).toBeUndefined();
      expect(store.links('0-2', '1', '0-3')).toHaveLength(count - 1);
      for (const id of ids) store.set('0-2', '1', '0-3', id, []);
      expect([...store.all('0-2', '0-3')]).toEqual([]);
    }
  });

  it('end with the declaration of their pair', () => {
    const store = createAssociations();
    store.declare(forth);
    store.set('0-2', '1', '0-3', '5', [forth]);
    expect(store.partners('0-2')).toEqual(['0-3']);
    store.undeclare('0-2', '0-3');
    expect(store.partners('0-2')).toEqual([]);
    expect(store.links('0-2', '1', '0-3')).toEqual([]);
  });
});
