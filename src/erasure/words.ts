import type { TraceEntry } from '../card/card.ts';
import type { Properties } from '../plan/plan.ts';

/** Where people's words stand, besides traces and tasks, as operators read it. */
export const wordsOf = {
  loss: {
    clr_call_notes: 'Call notes',
    clr_help_promised: 'Help promised',
    clr_offer: 'Offer',
    clr_call_draft: 'Draft',
  },
  cause: { clr_quote: 'Quote', clr_whys: 'Chain of whys' },
  call: { hs_call_body: 'Notes of the call' },
} as const;

/** A record that may hold words: its properties by name, empty text where nothing. */
export interface Worded {
  readonly id: string;
  /** For people to read. */
  readonly name: string;
  readonly properties: Properties;
}

/** A task of ours. */
export interface WordedTask extends Worded {
  readonly role: string;
  readonly contacts: readonly string[];
}

/** A loss with everything that may hold words said about it. */
export interface LossWords extends Worded {
  readonly revision: number;
  readonly trace: readonly TraceEntry[];
  readonly causes: readonly Worded[];
  readonly calls: readonly Worded[];
  readonly tasks: readonly WordedTask[];
}

/** The person whose words are erased. */
export interface ErasedPerson {
  /** HubSpot record id of the contact. */
  readonly contactId: string;
  /** How texts may name the person; empty where HubSpot no longer holds the contact. */
  readonly names: readonly string[];
}
