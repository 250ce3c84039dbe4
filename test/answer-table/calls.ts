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
 * June 2024, worked out by hand. Eighteen customers left in June and are not back, two gave notice in June. The executives
 * have five calls together and three each: three go by score, two are drawn.
 *
 * Scores: each place by value is worth 40 ÷ 20 = 2 points, the largest 40. Nobody has answered the core questions: 5 each,
 * but 0 for the first where a customer was one for less than twelve months (142, 162, 163, 166). On 12 July, the day of
 * the meeting, all are 14 to 42 days old (20 points) but 142 (13 days, 19) and 163 (12 days, 17). Alder has a phone (10),
 * Birch a mail address (5). Highest: 101 (1,100.50) 40 + 15 + 20 + 10 = 85, 133 (1,000) 38 + 15 + 20 = 73, 132 (950)
 * 34 + 15 + 20 = 69; then 162 (1,000) with 68, 102 (800) with 68, 103 (900) with 67.
 *
 * Drawn: no company has an industry, so the strata are the thirds by value. Lower 131, 136, 142, 108, 165, 128, 154; middle
 * 113, 129, 137, 104, 109, 166, 102; upper 103, 163, 132, 133, 162, 101. Of two seats they have 0.7, 0.7 and 0.6, so lower
 * and middle have one each. Hashed by a second program, of the lower third 108 comes first, of the middle one 137.
 *
 * Executives, by value: 101 to Grace (502), 133 (1,000) to Alan (503); with one call each, Alan has less money, so 132 (950)
 * is his; Grace has fewer calls, so 137 (455) is hers; with two each, Grace has less money (1,555.50 against 1,950), so
 * 108 (300) is hers. The recovery team (505) has the other fifteen, with an active owner or without.
 *
 * The meeting is on the tenth working day of July, Friday 12. Assigned on Monday 1 July, calls are due on the eight
 * working days from the 2nd to the 11th: two calls on the 1st and 5th of them, three on the 1st, 3rd and 6th, fifteen on
 * the 1st, 1st, 2nd, 2nd, 3rd, 3rd, 4th, 4th, 5th, 5th, 6th, 6th, 7th, 7th and 8th.
 */
export const calls: readonly ExpectedCall[] = [
  call('deal-1002-executive', '101', '502', '02', '303'),
  call('mark-133-executive', '133', '503', '02'),
  call('deal-1148-team', '162', '505', '02'),
  call('mark-132-executive', '132', '503', '08'),
  call('deal-1006-team', '103', '505', '02'),
  call('deal-1150-team', '163', '505', '03'),
  call('deal-1004-team', '102', '505', '03', '304'),
  call('deal-1157-team', '166', '505', '04'),
  call('deal-1018-team', '109', '505', '04'),
  call('deal-1008-team', '104', '505', '05'),
  call('deal-1089-executive', '137', '502', '04'),
  call('deal-1033-team', '113', '505', '05'),
  call('deal-1071-team', '129', '505', '08'),
  call('prop-128-2024-06-05-team', '128', '505', '08'),
  call('deal-1122-team', '154', '505', '09'),
  call('deal-1015-executive', '108', '502', '09'),
  call('deal-1155-team', '165', '505', '09'),
  call('deal-1087-team', '136', '505', '10'),
  call('deal-1097-team', '142', '505', '10'),
  call('prop-131-2024-06-20-team', '131', '505', '11'),
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
  '104': ['Mary Jackdaw', 'Mary Jackdaw calls by 5 July 2024.'],
  '107': ['', ''],
  '110': ['', ''],
  '142': ['Mary Jackdaw', 'Mary Jackdaw calls by 10 July 2024.'],
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
