import type { Choices } from '@loss-review/domain/settings/choices';
import type { Field, Problem } from '@loss-review/domain/settings/problem';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';

/** What every section of the form works with. */
export interface SectionProps {
  readonly draft: SettingsDraft;
  readonly choices: Choices;
  readonly problems: readonly Problem[];
  readonly change: (part: Partial<SettingsDraft>) => void;
}

/** How an input shows what is wrong with it; nothing where all is well. */
export function shownProblem(
  problems: readonly Problem[],
  field: Field,
): { readonly error: true; readonly validationMessage: string } | { readonly error?: never } {
  const message = messageOn(problems, field);
  return message === null ? {} : { error: true, validationMessage: message };
}

/** What is wrong with an input, in one text; null where all is well. */
export function messageOn(problems: readonly Problem[], field: Field): string | null {
  const sentences = problems.filter((problem) => problem.field === field).map(({ sentence }) => sentence);
  return sentences.length === 0 ? null : sentences.join(' ');
}
