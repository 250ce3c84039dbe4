/** How a recovery call goes, step by step; the offer comes last, and only when the rest was done. */
export const guide: readonly string[] = [
  'Say why you call, and that you keep notes.',
  'Apologise.',
  'Listen. Ask for the first disappointment, not the last.',
  'Diagnose, and say it back in their words.',
  'Help at once where you can.',
  'Only then an offer, not a pitch.',
];
