/** A call task as it must stand in the portal. */
export interface ExpectedCall {
  readonly key: string;
  readonly companyId: string;
  readonly callerId: string;
  /** Nine in the morning in Berlin, where it is summer, is seven in UTC. */
  readonly due: string;
  readonly contactId: string | null;
}

/**
 * June 2024, worked out by hand. Eighteen customers left in June and are not back, two gave notice in June. By value: 101
 * (1,100.50), 133 and 162 (1,000), 132 (950), 103 (900) for the executives, who have five calls together and three each;
 * then 163 (900), 102 (800), 166 (650), 109 (600), 104 (500), 137 (455), 113 and 129 (450), 128 and 154 (400), 108 and 165
 * (300), 136 and 142 (100), 131 (0) for the owners.
 *
 * Executives: 101 to Grace (502), 133 to Alan (503); with one call each, Alan has less money, so 162 is his; Grace has
 * fewer calls, so 132 is hers; with two each, Alan has less money (2,000 against 2,050.50), so 103 is his.
 * Owners: 109 and 104 have no active owner, so the recovery team (505) calls; Ada (501) has the other thirteen.
 *
 * The meeting is on the tenth working day of July, Friday 12. Assigned on Monday 1 July, calls are due on the eight
 * working days from the 2nd to the 11th: two calls on the 1st and 5th of them, three on the 1st, 3rd and 6th, thirteen on
 * the 1st, 1st, 2nd, 2nd, 3rd, 4th, 4th, 5th, 5th, 6th, 7th, 7th and 8th.
 */
export const calls: readonly ExpectedCall[] = [
  call('deal-1002-executive', '101', '502', '02', '303'),
  call('mark-132-executive', '132', '502', '08'),
  call('mark-133-executive', '133', '503', '02'),
  call('deal-1148-executive', '162', '503', '04'),
  call('deal-1006-executive', '103', '503', '09'),
  call('deal-1018-owner', '109', '505', '02'),
  call('deal-1008-owner', '104', '505', '08'),
  call('deal-1150-owner', '163', '501', '02'),
  call('deal-1004-owner', '102', '501', '02', '304'),
  call('deal-1157-owner', '166', '501', '03'),
  call('deal-1089-owner', '137', '501', '03'),
  call('deal-1033-owner', '113', '501', '04'),
  call('deal-1071-owner', '129', '501', '05'),
  call('prop-128-2024-06-05-owner', '128', '501', '05'),
  call('deal-1122-owner', '154', '501', '08'),
  call('deal-1015-owner', '108', '501', '08'),
  call('deal-1155-owner', '165', '501', '09'),
  call('deal-1087-owner', '136', '501', '10'),
  call('deal-1097-owner', '142', '501', '10'),
  call('prop-131-2024-06-20-owner', '131', '501', '11'),
];

function call(
  key: string,
  companyId: string,
  callerId: string,
  day: string,
  contactId: string | null = null,
): ExpectedCall {
  return { key, companyId, callerId, due: `2024-07-${day}T07:00:00Z`, contactId };
}

/** What some companies must say of their caller and next step. */
export const callers: Readonly<Record<string, readonly [caller: string, nextStep: string]>> = {
  '101': ['Grace Harper', 'Grace Harper calls by 2 July 2024.'],
  '104': ['Mary Jackdaw', 'Mary Jackdaw calls by 8 July 2024.'],
  '107': ['', ''],
  '110': ['', ''],
  '142': ['Ada Byron', 'Ada Byron calls by 10 July 2024.'],
};

/** The task about Alder, word for word. */
export const alder = {
  subject: 'Recovery call: Alder, left on 10 June 2024, €1,100.50 a year',
  body:
    '<p>Alder left on 10 June 2024. That cost €1,100.50 a year.</p>' +
    '<p>Speak with Berta Both &lt;Head&gt;, Head of R&amp;D, decides, +49 30 2, berta@alder.example.</p>' +
    '<p><strong>Who they are</strong></p><ul><li>A customer for 12 months.</li>' +
    '<li>Worth €1,200 a year before.</li><li>Ada Byron looked after them.</li></ul>' +
    '<p><strong>What tells us that they left</strong></p><ul><li>A renewal was lost on 10 June 2024.</li></ul>' +
    '<p><strong>Before they left</strong></p><ul>' +
    '<li>Tickets open that day: 1; made in the 180 days before: 1.</li>' +
    '<li>Ticket “Export &lt;b&gt;fails&lt;/b&gt;” of 20 May 2024, still open.</li></ul>' +
    '<p><strong>The call</strong></p><ol><li>Say why you call, and that you keep notes.</li><li>Apologise.</li>' +
    '<li>Listen. Ask for the first disappointment, not the last.</li>' +
    '<li>Diagnose, and say it back in their words.</li><li>Help at once where you can.</li>' +
    '<li>Only then an offer, not a pitch.</li></ol>',
};
