import type { ObjectType } from './state.ts';
import { tokensOf } from './search-tokens.ts';

/** Properties the query looks through, by object type id. Source: HubSpot's search guide, default searchable properties. */
const SEARCHABLE: Readonly<Record<string, readonly string[]>> = {
  '0-1': ['firstname', 'lastname', 'email', 'phone', 'hs_additional_emails', 'fax', 'mobilephone', 'company'],
  '0-2': ['website', 'phone', 'name', 'domain'],
  '0-3': ['dealname', 'pipeline', 'dealstage', 'description', 'dealtype'],
  '0-5': ['subject', 'content', 'hs_pipeline_stage', 'hs_ticket_category', 'hs_ticket_id'],
  '0-7': ['name', 'description', 'price', 'hs_sku'],
  '0-27': ['hs_body_preview', 'hs_task_subject', 'hs_task_body'],
  '0-46': ['hs_note_body'],
  '0-47': ['hs_meeting_title', 'hs_meeting_body'],
  '0-48': ['hs_call_title', 'hs_body_preview', 'hs_call_body'],
  '0-49': ['hs_email_subject'],
};

/** Properties a type's query looks through; a custom object names its own in its schema. */
export function searchableProperties(type: ObjectType): readonly string[] {
  return type.schema ? type.schema.searchableProperties : (SEARCHABLE[type.id] ?? []);
}

/** A test of a record's searchable texts: every word of the query must begin one of their words. */
export function compileQuery(query: string): (texts: readonly string[]) => boolean {
  const wanted = query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  return (texts) => {
    const tokens = texts.flatMap((text) => [...tokensOf(text)]);
    return wanted.every((word) => tokens.some((token) => token.startsWith(word)));
  };
}
