import { saveSettings } from '@loss-review/serverless/settings/save-settings';
import type { Job } from '../job.ts';
import { settings } from '../starting-points.ts';

export const saveQuota = saving('save settings', 7);
export const saveOtherQuota = saving('save other settings', 9);

function saving(name: string, callsPerExecutive: number): Job {
  return {
    name,
    start: 'marked',
    async run(world, who) {
      const draft = { ...settings, callsPerExecutive };
      return (await saveSettings(world.call(who), { before: settings, draft })).outcome;
    },
  };
}
