import type { Plan } from '@loss-review/domain/plan/plan';
import { settingsKey } from '@loss-review/domain/schema/settings-key';
import type { Connection } from './connection.ts';
import { readRecords } from './read.ts';

/** Whether the account takes a unique property on tasks. */
export interface TaskKeys {
  areUnique(): Promise<boolean>;
}

const property = 'clr_unique_task_keys';

/** What is told, or else what setup wrote down beside the settings: read once, when first asked for. */
export function createTaskKeys(connection: Connection, told: boolean | undefined): TaskKeys {
  let reading: Promise<boolean> | undefined;

  async function read(): Promise<boolean> {
    const [record] = await readRecords(connection, 'review', { keys: [settingsKey] }, [property]);
    return record?.properties[property] !== 'false';
  }

  return {
    async areUnique() {
      if (told !== undefined) return told;
      reading ??= read();
      try {
        return await reading;
      } catch (error) {
        reading = undefined;
        throw error;
      }
    },
  };
}

/** Does a plan name tasks by key? */
export function keysTasks({ records, links }: Plan): boolean {
  return (
    records.some(({ type }) => type === 'task') ||
    links.some(({ from, to }) => [from, to].some((ref) => ref.type === 'task' && 'key' in ref))
  );
}
