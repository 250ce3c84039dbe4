import { main as saveCall } from '@loss-review/serverless/functions/save-call';
import { main as saveIssue } from '@loss-review/serverless/functions/save-issue';
import { runNumbers } from '@loss-review/serverless/numbers';
import { alder, callRecord, draftCause, uuid } from '../support/call-world.ts';
import { lostTwin } from '../support/card-content.ts';
import { type BorderWorld, openBorder } from './border-world.ts';
import { runMonth } from './run-month.ts';

export const portalId = 24_680_135;
export const month = '2024-06';
/** What most functions are asked about it. */
export const asked = { portalId, month, locale: 'en-us' };

/** What programs stumble over in a name: HTML, a formula, right-to-left text and an emoji. */
export const script = '<script>alert("1")</script>';
export const oddName = `=cmd|' /C calc'!A0 ${script} \u202eredlA\u202c عميل 👩‍👩‍👧‍👦`;

/**
 * The border after June was run in full. Two customers left: Alder, whose causes are known, by a quote that may be told by
 * name, and one with an odd name that nobody has called. Of an issue with an odd name nothing is decided yet.
 */
export async function openCountedJune(): Promise<BorderWorld> {
  const at = await openBorder();
  at.enter();
  const { clock, portal } = at.world;
  const { records, ...content } = lostTwin('9101', clock.now());
  const named = records.map((record) =>
    record.objectType === 'companies'
      ? { ...record, properties: { ...record.properties, name: oddName } }
      : record,
  );
  portal.load({ ...content, records: named });
  await clock.sleep(10_000);
  const run = { portalId, month, run: 'window-a', full: true };
  const told = await runMonth(at, run);
  if (!told.ok) throw new Error(told.sentence);
  const said = { quote: oddName, quotePermission: 'by_name', verified: true } as const;
  const causes = [
    draftCause(1, { weight: 67, ...said }),
    draftCause(2, { weight: 33, reason: 'price.fees' }),
  ];
  const who = 'Ada Park';
  const call = { portalId, ...alder, id: uuid(3), who, seen: 0, seenDraft: 0 };
  await at.value(saveCall, { ...call, record: callRecord({ causes }) });
  await at.value(saveIssue, {
    ...{ portalId, month, id: uuid(50), who, issue: null, seen: 0, name: oddName },
    ...{
      reasons: ['service.slow_help'],
      ownerId: null,
      decision: null,
      action: '',
      dueOn: null,
      resolved: null,
    },
  });
  await runNumbers(at.world.hubspot(), { month, dryRun: false, batch: 100 });
  await clock.sleep(60_000);
  return at;
}
