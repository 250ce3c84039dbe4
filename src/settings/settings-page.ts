import * as z from 'zod/mini';
import { ReasonList } from '../reasons/reason-list.ts';
import { Choices } from './choices.ts';
import { Finding } from './finding.ts';
import { Problem } from './problem.ts';
import { SettingsDraft } from './settings-draft.ts';
import { Settings } from './settings.ts';

const portalId = z.int().check(z.gte(1));

/** What `open-settings` is asked. */
export const OpenSettings = z.strictObject({ portalId });

/** What `open-settings` answers. */
export const OpenedSettings = z.object({
  check: z.array(Finding),
  /** May setup be run now: is anything missing, and does nothing stand in its way? */
  setupCanRun: z.boolean(),
  /** Null until setup has run and everything that can be chosen could be read. */
  form: z.nullable(z.object({ settings: Settings, choices: Choices, reasons: ReasonList })),
});
export type OpenedSettings = z.infer<typeof OpenedSettings>;

/** What `save-settings` is asked: the settings as the page showed them first, and as they are to be. */
export const SaveSettings = z.strictObject({ portalId, before: Settings, draft: SettingsDraft });

/** What `save-settings` answers. */
export const SavedSettings = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('saved'), settings: Settings }),
  /** Nothing was written. */
  z.object({ outcome: z.literal('refused'), problems: z.array(Problem) }),
  /** Somebody else saved other settings since `before`; nothing was written. */
  z.object({ outcome: z.literal('changed'), settings: Settings }),
]);
export type SavedSettings = z.infer<typeof SavedSettings>;

/** What `run-setup` is asked. */
export const RunSetup = z.strictObject({ portalId });

/** What `run-setup` answers: it stops well before HubSpot's limit and is called again until it is done. */
export const RanSetup = z.object({
  done: z.boolean(),
  /** Steps made by this call. */
  made: z.number(),
  /** Steps that were missing when this call began; null where it had no time to find out. */
  missing: z.nullable(z.number()),
  /** What a person has to clear first; nothing was made. */
  clashes: z.array(z.string()),
  retryAfterMs: z.number(),
});
export type RanSetup = z.infer<typeof RanSetup>;
