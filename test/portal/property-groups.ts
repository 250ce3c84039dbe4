import * as z from 'zod';
import { bodyOf, created, noContent, ok } from './call.ts';
import type { Answer, Call } from './call.ts';
import { groupAnswer } from './property-answer.ts';
import { Refused, invalid, notFound } from './refused.ts';
import type { PropertyGroup } from './property-definition.ts';
import type { ObjectType } from './state.ts';

const groupCreate = z.object({
  name: z.string(),
  label: z.string(),
  displayOrder: z.number().int().nullish(),
});
const groupUpdate = z.object({ label: z.string().nullish(), displayOrder: z.number().int().nullish() });

export function listGroups(type: ObjectType): Answer {
  return ok({ results: [...type.groups.values()].map(groupAnswer) });
}

export function readGroup(type: ObjectType, name: string): Answer {
  return ok(groupAnswer(groupNamed(type, name)));
}

export function createGroup(call: Call, type: ObjectType): Answer {
  const { name, label, displayOrder } = bodyOf(call, groupCreate);
  if (!/^[a-z][a-z0-9_-]*$/.test(name) || name.length > 100) {
    throw invalid(`Property group name ${name} is not valid.`, {
      subCategory: 'PropertyGroupError.INVALID_NAME',
    });
  }
  if (type.groups.has(name)) {
    throw new Refused(409, {
      message: `A property group named '${name}' already exists.`,
      category: 'OBJECT_ALREADY_EXISTS',
      subCategory: 'Properties.GROUP_WITH_NAME_EXISTS',
    });
  }
  const group = { name, label, displayOrder: displayOrder ?? -1, hubspotDefined: false };
  type.groups.set(name, group);
  return created(groupAnswer(group), { location: `${call.url.pathname.replace(/\/$/, '')}/${name}` });
}

export function updateGroup(call: Call, type: ObjectType, name: string): Answer {
  const held = groupNamed(type, name);
  const { label, displayOrder } = bodyOf(call, groupUpdate);
  const next = { ...held, label: label ?? held.label, displayOrder: displayOrder ?? held.displayOrder };
  type.groups.set(name, next);
  return ok(groupAnswer(next));
}

/** A group with active properties stays (seen on live accounts). */
export function archiveGroup(type: ObjectType, name: string): Answer {
  const held = groupNamed(type, name);
  const used = [...type.properties.values()].some((definition) => definition.groupName === name);
  if (used || held.hubspotDefined) {
    throw invalid("Can't delete or purge a group with active properties", {
      subCategory: 'PropertyGroupError.GROUP_WITH_ACTIVE_PROPERTIES',
    });
  }
  type.groups.delete(name);
  return noContent;
}

function groupNamed(type: ObjectType, name: string): PropertyGroup {
  const group = type.groups.get(name);
  if (group) return group;
  throw notFound(`Property group ${name} does not exist for object type ${type.id}.`);
}
