import { OpenSettings } from '@loss-review/domain/settings/settings-page';
import { openSettings } from '../settings/open-settings.ts';
import { answering } from './answering.ts';

/** What the settings page shows when it opens. */
export const main = answering(OpenSettings, openSettings);
