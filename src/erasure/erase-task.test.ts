import { describe, expect, it } from 'vitest';
import { eraseTask } from './erase-task.ts';
import { berta, wordedTask } from './words.builder.ts';

const brief = (sentence: string) => `<p>Alder left.</p><p>${sentence}</p><ol><li>Listen.</li></ol>`;
const erased = 'The person to speak with was erased. Find another contact.';
const about = { person: berta, isAboutPerson: true };
const call = (sentence: string, contacts: readonly string[]) =>
  wordedTask({ contacts, properties: { hs_task_subject: 'Call', hs_task_body: brief(sentence) } });

describe('the brief of a call', () => {
  it('keeps all but the sentence that names the person', () => {
    const speak = 'Speak with Berta Both, decides, +49 30 2.';
    expect(eraseTask(call(speak, ['301']), about)).toEqual({ hs_task_body: brief(erased) });
    expect(eraseTask(call(speak, []), about)).toEqual({ hs_task_body: brief(erased) });
  });

  it('keeps another person', () => {
    expect(eraseTask(call('Speak with Carl Cole.', ['302']), about)).toEqual({});
  });

  it('loses a person without a name where nobody else is known to be meant', () => {
    const gone = { person: { contactId: '301', names: [] }, isAboutPerson: true };
    expect(eraseTask(call('Speak with Berta Both.', []), gone)).toEqual({ hs_task_body: brief(erased) });
    expect(eraseTask(call('Speak with Carl Cole.', ['302']), gone)).toEqual({});
  });

  it('keeps everybody where words have only grown old', () => {
    const old = { person: null, isAboutPerson: true };
    expect(eraseTask(call('Speak with Berta Both.', ['301']), old)).toEqual({});
  });

  it('names nobody whose name HubSpot keeps with its characters escaped', () => {
    const person = { contactId: '9', names: ["O'Hara"] };
    const body = '<p>Ask O&#39;Hara first.</p>';
    expect(
      eraseTask(wordedTask({ properties: { hs_task_body: body } }), { person, isAboutPerson: false }),
    ).toEqual({ hs_task_body: '<p>Ask (erased) first.</p>' });
  });
});

describe.each(['help', 'feedback', 'feedback_answer'])('a task with role %s', (role) => {
  const task = wordedTask({
    role,
    properties: { hs_task_subject: 'To Berta: so', hs_task_body: '<p>So it was.</p>' },
  });

  it('keeps nothing of what was said', () => {
    const changed = eraseTask(task, { person: null, isAboutPerson: true });
    expect(Object.keys(changed)).toEqual(['hs_task_subject', 'hs_task_body']);
    expect(JSON.stringify(changed)).not.toMatch(/Berta|So it was/);
    const again = wordedTask({ ...task, properties: { ...task.properties, ...changed } });
    expect(eraseTask(again, about)).toEqual({});
  });

  it('about somebody else loses only the name', () => {
    expect(eraseTask(task, { person: berta, isAboutPerson: false })).toEqual({
      hs_task_subject: 'To (erased): so',
    });
  });
});
