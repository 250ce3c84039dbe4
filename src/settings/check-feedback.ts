import type { Choices } from './choices.ts';
import type { Problem } from './problem.ts';
import type { SettingsDraft } from './settings-draft.ts';

/** So many people with a manager of their own still fit into the property that keeps the settings. */
const mostManaged = 200;

/** Feedback about employees: who permitted it, and managers it can reach. */
export function checkFeedback(
  { feedback }: Pick<SettingsDraft, 'feedback'>,
  choices: Pick<Choices, 'owners'>,
): readonly Problem[] {
  if (feedback === null) return [];
  const { permittedBy, defaultManager, managers } = feedback;
  return [
    ...(permittedBy.trim() === ''
      ? [
          {
            field: 'feedback' as const,
            sentence:
              'HubSpot does not tell who you are, so nobody could be named as having confirmed it. Enter your name in your HubSpot profile first.',
          },
        ]
      : []),
    ...(defaultManager === null ? [] : asProblems('defaultManager', whyNotManager(defaultManager, choices))),
    ...asProblems('managers', ...managersOf(managers, choices)),
  ];
}

type Managers = NonNullable<SettingsDraft['feedback']>['managers'];

function managersOf(managers: Managers, choices: Pick<Choices, 'owners'>): readonly (string | null)[] {
  const chosen = managers.filter(({ employee, manager }) => employee !== '' && manager !== '');
  const employees = chosen.map(({ employee }) => employee);
  const twice = employees.find((employee, place) => employees.indexOf(employee) !== place);
  return [
    chosen.length < managers.length
      ? 'Choose both an employee and a manager in each row, or remove it.'
      : null,
    twice === undefined ? null : `${nameOf(twice, choices)} has two managers here. Remove one of the rows.`,
    managers.length > mostManaged ? `Name managers of at most ${mostManaged} employees.` : null,
    ...chosen.map(({ employee, manager }) =>
      employee === manager
        ? `${nameOf(employee, choices)} cannot be the manager of the same person. Choose another manager.`
        : null,
    ),
    ...chosen.map(({ employee }) => (isKnown(employee, choices) ? null : unknown(employee))),
    ...chosen.map(({ manager }) => whyNotManager(manager, choices)),
  ];
}

/** A task can be given to active owners only. */
function whyNotManager(id: string, { owners }: Pick<Choices, 'owners'>): string | null {
  const owner = owners.find((one) => one.id === id);
  if (owner === undefined) return unknown(id);
  return owner.active
    ? null
    : `${owner.label} is deactivated in HubSpot and can be given no task. Choose another manager.`;
}

function isKnown(id: string, { owners }: Pick<Choices, 'owners'>): boolean {
  return owners.some((owner) => owner.id === id);
}

function unknown(id: string): string {
  return `HubSpot no longer knows the owner with id ${id}. Choose another.`;
}

function nameOf(id: string, { owners }: Pick<Choices, 'owners'>): string {
  return owners.find((owner) => owner.id === id)?.label ?? id;
}

/** Each sentence once, however many rows say it. */
function asProblems(field: Problem['field'], ...sentences: readonly (string | null)[]): readonly Problem[] {
  const told = new Set(sentences.filter((sentence) => sentence !== null));
  return [...told].map((sentence) => ({ field, sentence }));
}
