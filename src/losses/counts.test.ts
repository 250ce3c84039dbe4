import { expect, test } from 'vitest';
import { lossStatuses } from '../schema/loss-properties.ts';
import { counts } from './counts.ts';

test('a loss counts but where it was none, or only may be one', () => {
  const not = lossStatuses.map(({ value }) => value).filter((status) => !counts(status));
  expect(not).toEqual(['possible', 'dismissed', 'undone', 'cleared', 'replaced']);
});
