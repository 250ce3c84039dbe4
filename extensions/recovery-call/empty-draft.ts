import type { CallDraft, DraftCause } from '@loss-review/domain/calls/record/call-draft';

/** A call that nobody has typed anything of. */
export const emptyDraft: CallDraft = {
  step: 'apologise',
  contactId: null,
  statedReason: '',
  notes: '',
  competitor: '',
  causes: [],
  help: { text: '', ownerId: null, dueOn: null },
  offer: '',
  offerAnswer: 'none',
  followUpOn: null,
};

/** A cause that nobody has typed anything of; the id becomes the key of its record. */
export function emptyCause(id: string, reason = ''): DraftCause {
  return {
    id,
    reason,
    weight: 0,
    happenedOn: null,
    quote: '',
    quotePermission: 'no',
    whys: [],
    verified: false,
  };
}
