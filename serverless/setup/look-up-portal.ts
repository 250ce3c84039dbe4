import type { HeldPortal, HeldSettingsRecord, HeldType } from '@loss-review/domain/setup/held';
import type { ExtendedType } from '@loss-review/domain/schema/extended';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { Catalogue, HeldSchema } from '../hubspot/catalogue.ts';
import type { MakingPorts } from './ports.ts';

const settingsProperties = ['clr_settings', 'clr_schema_version', 'clr_unique_task_keys'] as const;

/** Reads what the portal holds of our schema: twelve requests, and one more once the review object is there. */
export async function lookUpPortal({ crm, catalogue }: MakingPorts): Promise<HeldPortal> {
  const [objects, [company, contact, task, call], ticketProperties, dealPipelines] = await Promise.all([
    catalogue.schemas(),
    Promise.all([
      lookUpType(catalogue, 'company'),
      lookUpType(catalogue, 'contact'),
      lookUpType(catalogue, 'task'),
      lookUpType(catalogue, 'call'),
    ]),
    catalogue.properties('ticket'),
    catalogue.dealPipelines(),
  ]);
  const settingsRecord = await lookUpSettings(crm, objects);
  return { objects, company, contact, task, call, ticketProperties, dealPipelines, settingsRecord };
}

async function lookUpType(catalogue: Catalogue, type: ExtendedType): Promise<HeldType> {
  const [properties, groups] = await Promise.all([catalogue.properties(type), catalogue.groups(type)]);
  return { properties, groups };
}

/** The record with the current settings; null where setup has not made it yet. */
export async function lookUpSettings(
  crm: MakingPorts['crm'],
  objects: readonly HeldSchema[],
): Promise<HeldSettingsRecord | null> {
  const review = objects.find((object) => object.type === 'review');
  const readable = settingsProperties.filter((name) => review?.properties.some((held) => held.name === name));
  if (review === undefined || !review.properties.some((held) => held.name === 'clr_key' && held.unique))
    return null;
  const [record] = await crm.readByKey('review', [settingsKey], readable);
  if (record === undefined) return null;
  return {
    settings: record.properties['clr_settings'] ?? null,
    schemaVersion: record.properties['clr_schema_version'] ?? null,
    uniqueTaskKeys: record.properties['clr_unique_task_keys'] ?? null,
  };
}
