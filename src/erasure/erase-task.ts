import { escapeHtml } from '../calls/escape-html.ts';
import type { Properties } from '../plan/plan.ts';
import type { ErasedPerson, WordedTask } from './words.ts';
import { withoutNames } from './without-names.ts';

/** Roles of tasks whose body is what somebody said. */
const said: Readonly<Record<string, string>> = {
  help: 'Help promised in a recovery call',
  feedback: 'Frontline feedback',
  feedback_answer: 'Frontline feedback: you may answer',
};

const erasedBody = '<p>What was said was erased.</p>';
const erasedContact = 'The person to speak with was erased. Find another contact.';

/**
 * What a task of a loss is changed to once words are erased; nothing where it holds none of them. `person`: null where
 * words have grown old, and nobody is to be forgotten. `isAboutPerson`: is the whole loss?
 */
export function eraseTask(
  { role, contacts, properties }: WordedTask,
  { person, isAboutPerson }: { readonly person: ErasedPerson | null; readonly isAboutPerson: boolean },
): Properties {
  const { hs_task_subject: subject = '', hs_task_body: body = '' } = properties;
  const blank = said[role];
  const wanted =
    blank !== undefined && isAboutPerson
      ? { hs_task_subject: blank, hs_task_body: body === '' ? '' : erasedBody }
      : { hs_task_subject: subject, hs_task_body: withoutContact(body, contacts, person) };
  const names = (person?.names ?? []).flatMap((name) => [name, escapeHtml(name)]);
  const now = Object.entries(wanted).map(([name, text]) => [name, withoutNames(text, names)] as const);
  return Object.fromEntries(now.filter(([name, text]) => text !== (properties[name] ?? '')));
}

/** The brief's sentence on whom to call; HubSpot keeps it as text between tags, whatever tags it makes of ours. */
function withoutContact(body: string, contacts: readonly string[], person: ErasedPerson | null): string {
  if (person === null) return body;
  return body.replaceAll(/Speak with [^<]*/g, (sentence) => {
    const isNamed = person.names.some((name) => withoutNames(sentence, [escapeHtml(name)]) !== sentence);
    // HubSpot drops the associations of a contact that is deleted for good.
    const isGone = person.names.length === 0 && contacts.length === 0;
    return isNamed || isGone || isOnly(contacts, person) ? erasedContact : sentence;
  });
}

function isOnly(contacts: readonly string[], { contactId }: ErasedPerson): boolean {
  return contacts.length === 1 && contacts[0] === contactId;
}
