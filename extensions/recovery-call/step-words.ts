import type { callSteps } from '@loss-review/domain/calls/record/call-draft';

/** How a step is headed, and what to say in it. */
interface StepWords {
  readonly name: string;
  readonly title: string;
  readonly says: readonly string[];
}

/** The words of each step, for the caller to follow. */
export const stepWords: Readonly<Record<(typeof callSteps)[number], StepWords>> = {
  apologise: {
    name: 'Apologise',
    title: 'Say why you call, and apologise',
    says: [
      'You call to understand why they left, not to sell. Say that you keep notes, and that nothing is recorded.',
      'Apologise for what went wrong. Do not explain or defend.',
    ],
  },
  listen: {
    name: 'Listen',
    title: 'Listen',
    says: [
      'Ask for the first disappointment, not the last: “When did you first think of leaving?”',
      'Price is often the first word and rarely the whole truth. Keep what they say first; you ask on in the next step.',
    ],
  },
  diagnose: {
    name: 'Diagnose',
    title: 'Diagnose, and say it back',
    says: [
      'What pushed them out? Three or four causes are usual. Ask why, and why again.',
      'Say each cause back in their words. It is verified when they agree.',
    ],
  },
  help: {
    name: 'Help',
    title: 'Help at once',
    says: ['What can be put right today, whether they come back or not? Promise only what somebody will do.'],
  },
  offer: {
    name: 'Offer',
    title: 'Only then an offer',
    says: ['An offer is no pitch. Leave it out where nothing fits what they told you.'],
  },
};
