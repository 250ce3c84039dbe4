import type { Properties } from '../plan/plan.ts';
import { schemaVersion } from '../schema/version.ts';
import type { Explained } from './find-clashes.ts';
import type { HeldPortal, HeldSettingsRecord } from './held.ts';
import { startSettings } from './start-settings.ts';
import type { SetupStep } from './step.ts';

interface SettingsRecordDecision {
  readonly clashes: readonly Explained[];
  readonly steps: readonly SetupStep[];
  readonly notices: readonly Explained[];
}

const noRecord: HeldSettingsRecord = { settings: null, schemaVersion: null, uniqueTaskKeys: null };

/** What the record that holds the current settings lacks; settings people chose are kept as they are. */
export function decideSettingsRecord(held: HeldPortal): SettingsRecordDecision {
  const record = held.settingsRecord ?? noRecord;
  const start = startSettings(record.settings, held);
  if ('clash' in start) return { clashes: [start.clash], steps: [], notices: [] };
  const properties: Properties = {
    ...(held.settingsRecord === null && { clr_name: 'Current settings' }),
    ...(start.text !== record.settings && { clr_settings: start.text }),
    ...(Number(record.schemaVersion ?? 0) !== schemaVersion && { clr_schema_version: String(schemaVersion) }),
    ...taskKeys(held, record),
  };
  const steps: readonly SetupStep[] =
    Object.keys(properties).length === 0 ? [] : [{ make: 'settings', properties }];
  return { clashes: [], steps, notices: [...start.notices, ...plainTaskKeys(held)] };
}

function plainTaskKeys(held: HeldPortal): readonly Explained[] {
  const key = held.task.properties.find((property) => property.name === 'clr_key');
  if (key === undefined || key.unique) return [];
  return [
    {
      code: 'plain_task_keys',
      sentence:
        'This account takes no unique property on tasks. Call tasks survive an interrupted run all the same, but two runs at the same moment could make a task twice: let only one person assign calls at a time.',
      who: 'operator',
    },
  ];
}

/** Whether the account took a unique key on tasks; not known before the key is made. */
function taskKeys(held: HeldPortal, record: HeldSettingsRecord): Properties {
  const key = held.task.properties.find((property) => property.name === 'clr_key');
  if (key === undefined || record.uniqueTaskKeys === String(key.unique)) return {};
  return { clr_unique_task_keys: String(key.unique) };
}
