import { expect, test } from 'vitest';
import { createMeter } from './meter.ts';

test('counts requests by kind, and setup apart', () => {
  const meter = createMeter();
  meter.sent('search', 'job');
  meter.sent('read', 'job');
  meter.sent('read', 'job');
  meter.sent('write', 'job');
  meter.sent('write', 'setup');
  meter.sent('search', 'setup');
  expect(meter.report().requests).toEqual({ search: 1, read: 2, write: 1, total: 4, setup: 2 });
});

test('rounds up once a line over the whole run, by HubSpot’s batch sizes', () => {
  const meter = createMeter();
  meter.worked({ line: 'read company', units: 60, per: 'records' });
  meter.worked({ line: 'read company', units: 60, per: 'records' });
  meter.worked({ line: 'history company', units: 51, per: 'histories' });
  meter.worked({ line: 'links company→deal read', units: 1_000, per: 'linksRead' });
  meter.worked({ line: 'links loss→company write', units: 2_001, per: 'linksWritten' });
  meter.worked({ line: 'search deal', units: 401, per: 'results' });
  const report = meter.report();
  expect(report.lines.map(({ line, minimum }) => [line, minimum])).toEqual([
    ['read company', 2],
    ['history company', 2],
    ['links company→deal read', 1],
    ['links loss→company write', 2],
    ['search deal', 3],
  ]);
  expect(report.minimumRequests).toBe(10);
});

test('a search that finds nothing has to be asked; other work of nothing costs nothing', () => {
  const meter = createMeter();
  meter.worked({ line: 'search deal', units: 0, per: 'results' });
  meter.worked({ line: 'write loss', units: 0, per: 'records' });
  expect(meter.report()).toMatchObject({
    minimumRequests: 1,
    lines: [{ line: 'search deal', units: 0, minimum: 1 }],
  });
});
