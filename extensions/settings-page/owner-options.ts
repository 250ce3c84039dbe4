import type { Choices, Option } from '@loss-review/domain/settings/choices';

/** People to choose from; who is deactivated is offered only where already chosen, to be taken out. */
export function ownerOptions({ owners }: Pick<Choices, 'owners'>, chosen: readonly string[]): Option[] {
  return owners
    .filter(({ id, active }) => active || chosen.includes(id))
    .map(({ id, label, active }) => ({ value: id, label: active ? label : `${label} (deactivated)` }));
}
