import { TextArea } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Fields } from '../form/use-fields.ts';

/** A reason in one's own words, and whether its lack is to be shown. */
export interface ReasonFields {
  readonly reason: string;
  readonly tried: boolean;
}

/** Characters that most functions take; HubSpot's input may let more through, such as a paste. */
const usual = 1000;

/** Asks why; the answer stays on the record. */
export function ReasonField(props: {
  readonly label: string;
  readonly fields: Fields<ReasonFields>;
  readonly longest?: number;
}): ReactElement {
  const { label, fields, longest = usual } = props;
  const { reason, tried } = fields.shown;
  const problem = tried ? problemOf(reason.trim(), longest) : null;
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

function problemOf(reason: string, longest: number): string | null {
  if (reason === '') return 'Say why, in a few words.';
  return reason.length > longest ? `Say it in at most ${longest.toLocaleString('en')} characters.` : null;
}

/** The reason as it is to be saved; null, and shown as wrong, while it is empty or too long. */
export function reasonIn(fields: Fields<ReasonFields>, longest = usual): string | null {
  const reason = fields.now().reason.trim();
  if (problemOf(reason, longest) === null) return reason;
  fields.set({ tried: true });
  return null;
}
