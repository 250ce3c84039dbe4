import { SaveSettings } from '@loss-review/domain/settings/settings-page';
import { saveSettings } from '../settings/save-settings.ts';
import { answering } from './answering.ts';

/** Keeps the settings of the settings page. */
export const main = answering(SaveSettings, saveSettings);
