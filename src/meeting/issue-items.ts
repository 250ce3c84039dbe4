import { isolated } from '../words/local-words.ts';
import { type AgendaItem, agendaList, type AgendaRow } from './agenda.ts';
import type { MeetingFacts, MeetingIssue } from './meeting-facts.ts';

/** What was promised in earlier months and what became of it. */
export function promisedItem({ issues }: Pick<MeetingFacts, 'issues'>): AgendaItem {
  return {
    ...{ id: 'issues', title: 'What we promised, and what became of it', figures: [] },
    sentences: issues === null ? [cannotOpen] : [...issues.sentences],
    lists: standings(issues?.promised ?? []).flatMap(([standing, some]) =>
      agendaList(standing, some.map(rowOf)),
    ),
  };
}

/** What is decided now. */
export function decideItem({ issues }: Pick<MeetingFacts, 'issues'>): AgendaItem {
  const open = issues?.toDecide ?? [];
  return {
    ...{ id: 'decide', title: 'Decide: start, stop, continue, change', figures: [] },
    sentences: [
      ...(issues === null ? [cannotOpen] : []),
      open.length === 0
        ? 'Nothing waits for a decision.'
        : 'Agree on each: what we start, stop, continue or change, one owner, and a day.',
    ],
    lists: agendaList('To be decided', open.map(rowOf)),
  };
}

const cannotOpen = 'Issues could not be opened. Reload this page.';

/** Issues by what became of them, in the order in which each first appears. */
function standings(issues: readonly MeetingIssue[]): readonly (readonly [string, readonly MeetingIssue[]])[] {
  const found = new Map<string, MeetingIssue[]>();
  for (const issue of issues) {
    const same = found.get(issue.standing);
    if (same) same.push(issue);
    else found.set(issue.standing, [issue]);
  }
  return [...found];
}

function rowOf({ name, says }: MeetingIssue): AgendaRow {
  return { label: isolated(name), says, companyId: null };
}
