import * as z from 'zod';
import { bothDirections } from './association-types.ts';
import type { AssociationType } from './association-store.ts';
import type { Direction } from './association-direction.ts';
import { bodyOf, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { Refused, invalid } from './refused.ts';
import type { PortalState } from './state.ts';

/** Source: limit answered by live accounts of 2026. */
export const labelLimit = 50;

const labelInput = z.object({ label: z.string(), name: z.string(), inverseLabel: z.string().nullish() });
const labelUpdate = z.object({
  associationTypeId: z.number().int(),
  label: z.string(),
  inverseLabel: z.string().nullish(),
});

const labelAnswer = ({ category, typeId, label }: AssociationType): object => ({ category, typeId, label });

/** GET the types of one direction. */
export function listLabels(call: Call, { from, to }: Direction): Answer {
  return ok({ results: call.state.associations.types(from.id, to.id).map(labelAnswer) });
}

/** The labels of the account's own in one direction. */
export const ownLabels = (state: PortalState, { from, to }: Direction): readonly AssociationType[] =>
  state.associations
    .types(from.id, to.id)
    .filter((type) => type.category === 'USER_DEFINED' && type.label !== null);

/** POST a label: a pair of types, one for each direction. */
export function createLabel(call: Call, { from, to }: Direction): Answer {
  const { name, label, inverseLabel } = bodyOf(call, labelInput);
  const { associations, ids } = call.state;
  const declared = associations.types(from.id, to.id);
  if (declared.length === 0)
    throw invalid(`No association is defined between object types ${from.id} and ${to.id}.`);
  const own = ownLabels(call.state, { from, to });
  if (own.length >= labelLimit) {
    throw new Refused(437, {
      message: `No more than ${labelLimit} association types are allowed between ${from.id} and ${to.id}`,
      category: 'VALIDATION_ERROR',
    });
  }
  if (own.some((type) => type.label === label)) {
    throw invalid(
      `Association definition label ${label} already exists on ObjectType pair ${from.id}-${to.id}`,
      {
        subCategory: 'AssociationValidationError.DUPLICATE_ASSOCIATION_LABEL',
      },
    );
  }
  const pair = { from: from.id, to: to.id, typeId: ids.small(), inverse: ids.small() };
  const made = bothDirections(pair, [name, name], {
    category: 'USER_DEFINED',
    isDefault: false,
    labels: [label, inverseLabel ?? label],
  });
  for (const type of made) associations.declare(type);
  return ok({ results: made.map(labelAnswer) });
}

/** PUT another text on a label; without an inverse label both directions read the same. */
export function updateLabel(call: Call, { from, to }: Direction): Answer {
  const { associationTypeId, label, inverseLabel } = bodyOf(call, labelUpdate);
  const type = ownLabel(call, { from, to }, associationTypeId);
  call.state.associations.relabel(type, label, inverseLabel ?? label);
  return noContent;
}

/** DELETE a label, both directions of it. */
export function deleteLabel(call: Call, direction: Direction, typeId: string): Answer {
  call.state.associations.withdraw(ownLabel(call, direction, Number(typeId)));
  return noContent;
}

function ownLabel(call: Call, { from, to }: Direction, typeId: number): AssociationType {
  const found = ownLabels(call.state, { from, to }).find((type) => type.typeId === typeId);
  if (found) return found;
  throw invalid(`Unable to find association type ${typeId}`);
}
