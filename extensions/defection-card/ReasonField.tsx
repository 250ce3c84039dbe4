import { TextArea } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Fields } from './use-fields.ts';

/** A reason in one's own words, and whether its lack is to be shown. */
export interface ReasonFields {
  readonly reason: string;
  readonly tried: boolean;
}

/** Characters that the function takes; HubSpot's input may let more through, such as a paste. */
const longest = 1000;

/** Asks why; the answer stays on the record. */
export function ReasonField({
  label,
  fields,
}: {
  label: string;
  fields: Fields<ReasonFields>;
}): ReactElement {
  const { reason, tried } = fields.shown;
  const problem = tried ? problemOf(reason.trim()) : null;
  return (
    <TextArea
      name="reason"
      label={label}
      description="Your words stay on the record with your name."
      required
      maxLength={longest}
      rows={3}
      resize="vertical"
      value={reason}
      error={problem !== null}
      {...(problem === null ? {} : { validationMessage: problem })}
      onInput={(typed) => fields.set({ reason: typed })}
      onChange={(typed) => fields.set({ reason: typed })}
    />
  );
}

function problemOf(reason: string): string | null {
  if (reason === '') return 'Say why, in a few words.';
  return reason.length > longest ? 'Say it in at most 1,000 characters.' : null;
}

/** The reason as it is to be saved; null, and shown as wrong, while it is empty or too long. */
export function reasonIn(fields: Fields<ReasonFields>): string | null {
  const reason = fields.now().reason.trim();
  if (problemOf(reason) === null) return reason;
  fields.set({ tried: true });
  return null;
}
