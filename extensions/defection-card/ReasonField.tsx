import { TextArea } from '@hubspot/ui-extensions';
import type { ReactElement } from 'react';
import type { Fields } from './use-fields.ts';

/** A reason in one's own words, and whether its lack is to be shown. */
export interface ReasonFields {
  readonly reason: string;
  readonly tried: boolean;
}

/** Asks why; the answer stays on the record. */
export function ReasonField({
  label,
  fields,
}: {
  label: string;
  fields: Fields<ReasonFields>;
}): ReactElement {
  const { reason, tried } = fields.shown;
  const missing = tried && reason.trim() === '';
  return (
    <TextArea
      name="reason"
      label={label}
      description="Your words stay on the record with your name."
      required
      maxLength={1000}
      rows={3}
      resize="vertical"
      value={reason}
      error={missing}
      {...(missing ? { validationMessage: 'Say why, in a few words.' } : {})}
      onInput={(typed) => fields.set({ reason: typed })}
      onChange={(typed) => fields.set({ reason: typed })}
    />
  );
}

/** The reason as it is to be saved; null, and shown as missing, while it is empty. */
export function reasonIn(fields: Fields<ReasonFields>): string | null {
  const reason = fields.now().reason.trim();
  if (reason !== '') return reason;
  fields.set({ tried: true });
  return null;
}
