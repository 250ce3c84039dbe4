import { RunSetup } from '@loss-review/domain/settings/settings-page';
import { runSetupSlice } from '../settings/run-setup-slice.ts';
import { answering, sliceShare } from './answering.ts';

/** Runs a slice of setup from the settings page. */
export const main = answering(RunSetup, runSetupSlice, sliceShare);
