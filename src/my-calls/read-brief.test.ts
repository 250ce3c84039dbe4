import { expect, test } from 'vitest';
import { briefOf } from '../calls/brief.ts';
import { calledCompany, calledLoss, contact } from '../calls/call.builder.ts';
import { guide } from '../calls/guide.ts';
import { readBrief } from './read-brief.ts';

test('a brief comes back as it was written, markup in names as text', () => {
  const name = 'Alder & <b>Sons</b> "GmbH"';
  const html = briefOf({
    loss: calledLoss(),
    company: calledCompany({ name }),
    contact: contact(),
    tickets: [],
    currency: 'EUR',
    reasons: [],
    callerManagedAccount: false,
    listenOnly: false,
  });
  const sections = readBrief(html);
  expect(sections[0]).toEqual({
    title: '',
    sentences: [
      `${name} left on 10 June 2024. That cost €100 a year.`,
      'Speak with Dora Day, no phone number known.',
    ],
  });
  expect(sections.at(-1)).toEqual({ title: 'The call', sentences: guide });
});

test.each([
  ['', []],
  ['plain text', [{ title: '', sentences: ['plain text'] }]],
  ['<p><strong>Closed.</strong> Ada: back</p>', [{ title: '', sentences: ['Closed. Ada: back'] }]],
  ['<p><b>One</b> and <b>two</b></p>', [{ title: '', sentences: ['One and two'] }]],
  [
    '<div style="a"><p><strong><span>Why</span></strong></p>first<br>second&nbsp;half</div>',
    [{ title: 'Why', sentences: ['first', 'second half'] }],
  ],
  [
    '<p>&#60;i&#x3E; &amp;lt; &bogus; &#9999999;</p>',
    [{ title: '', sentences: ['<i> &lt; &bogus; &#9999999;'] }],
  ],
])('people may edit the body: %s', (html, sections) => expect(readBrief(html)).toEqual(sections));
