import { expect, test } from 'vitest';
import { runCutAt, runUndisturbed } from './cut-runs.ts';

const { end, firstRequest, lastRequest } = await runUndisturbed();
const requests = Array.from({ length: lastRequest - firstRequest + 1 }, (_, i) => firstRequest + i);

test.each(requests)(
  'cut after request %i and started again, a month ends as if undisturbed',
  async (request) => {
    expect(await runCutAt(request, 'after')).toEqual(end);
  },
);
