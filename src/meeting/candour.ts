/** What executives read before the meeting; the handbook holds the same page. */
export const candour: readonly { readonly title: string; readonly sentences: readonly string[] }[] = [
  {
    title: 'Why we are honest here',
    sentences: [
      'The customer has left already. Nothing said in this room makes that worse; only silence lets it happen again.',
      'A cause nobody dares to name cannot be mended.',
    ],
  },
  {
    title: 'We look for causes, not for culprits',
    sentences: [
      'Ask what made it easy to fail, never who failed. What concerns one person belongs to that person and the manager, not here.',
      'The most senior person speaks last, and begins with what they got wrong themselves.',
    ],
  },
  {
    title: 'The customer’s words come first',
    sentences: [
      'Read them aloud as they were said. Do not explain them away, and do not guess who said what was given without a name.',
      'Ask for the first disappointment, not for the last.',
    ],
  },
  {
    title: 'Price is rarely the whole truth',
    sentences: ['It is the easiest thing to say on the way out. Ask what made it no longer worth the price.'],
  },
  {
    title: 'What not to say',
    sentences: [
      '“They were never a good fit.” “They will be back.” “That was sales.” “Everybody’s prices went up.”',
      'Say instead: what did they see, when did we know, and what do we start, stop, continue or change?',
    ],
  },
];
