import { defaultSettings, parseSettings, type Settings } from '@loss-review/domain/settings/settings';
import type { OpenedSettings, RanSetup, SavedSettings } from '@loss-review/domain/settings/settings-page';
import type { SettingsDraft } from '@loss-review/domain/settings/settings-draft';
import { openHubspot } from '@loss-review/serverless/hubspot/open';
import { openSettings } from '@loss-review/serverless/settings/open-settings';
import { runSetupSlice } from '@loss-review/serverless/settings/run-setup-slice';
import { saveSettings } from '@loss-review/serverless/settings/save-settings';
import { runSetup } from '@loss-review/serverless/setup';
import type { PortalContent } from '../portal/content.ts';
import { createPortal, type Portal, type PortalOptions } from '../portal/portal.ts';
import { createVirtualClock } from '../portal/virtual-clock.ts';
import { mountPortal } from './mount-portal.ts';

const portalId = 24_680_135;

/** A portal with owners, pipelines and properties to choose from, as the settings page's functions see it. */
export interface SettingsPortal {
  readonly portal: Portal;
  setUp(): Promise<void>;
  open(token?: string): Promise<OpenedSettings>;
  save(before: Settings, draft: SettingsDraft, token?: string): Promise<SavedSettings>;
  /** One call of `run-setup`; requests take `requestMs` of the function's six seconds. */
  runSlice(requestMs?: number): Promise<RanSetup>;
  /** What the portal keeps, read past the functions. */
  kept(): Promise<Settings>;
  close(): void;
}

export function openSettingsPortal(options: Omit<PortalOptions, 'clock'> = {}): SettingsPortal {
  const clock = createVirtualClock(Date.UTC(2026, 9, 1));
  const portal = createPortal({ clock, ...options });
  portal.load(content);
  let requestMs = 0;
  const mounted = mountPortal({
    async fetch(request) {
      if (requestMs > 0) await clock.sleep(requestMs);
      return portal.fetch(request);
    },
  });
  const ports = (accessToken = 'pat-local', deadline = Infinity) =>
    openHubspot({ accessToken, clock, portalId, deadline });
  return {
    portal,
    async setUp() {
      const { setupCrm, catalogue } = ports();
      await runSetup({ crm: setupCrm, catalogue, clock }, { dryRun: false });
    },
    open: (token) => openSettings(ports(token)),
    save: (before, draft, token) => saveSettings(ports(token), { before, draft }),
    async runSlice(ms = 0) {
      requestMs = ms;
      // As a function has it: the slice stops by itself, and nothing at all is sent after the second limit.
      const deadlineAt = clock.now() + 6_000;
      const hubspot = ports('pat-local', clock.now() + 8_500);
      const answer = await runSetupSlice({ ...hubspot, clock, deadlineAt });
      requestMs = 0;
      return answer;
    },
    async kept() {
      const [record] = await ports().setupCrm.readByKey('review', ['settings'], ['clr_settings']);
      return parseSettings(record?.properties['clr_settings'] ?? null) ?? defaultSettings;
    },
    close: () => mounted.close(),
  };
}

const owner = (id: string, firstName: string, team: string | null, archived = false) => ({
  id,
  userId: Number(id) + 1000,
  email: `${firstName.toLowerCase()}.${id}@portal.example`,
  firstName,
  lastName: 'Example',
  teams: team === null ? [] : [{ id: team.length.toString(), name: team, primary: true }],
  archived,
});

const stages = (prefix: string) => [
  { id: `${prefix}-open`, label: 'Open', isClosed: false, probability: 0.5 },
  { id: `${prefix}-won`, label: 'Won', isClosed: true, probability: 1 },
  { id: `${prefix}-lost`, label: 'Lost', isClosed: true, probability: 0 },
];

const content: PortalContent = {
  owners: [
    owner('201', 'Eve', 'Executives'),
    owner('202', 'Max', 'Executives'),
    owner('203', 'Rita', 'Recovery'),
    owner('204', 'Gone', 'Former', true),
  ],
  dealPipelines: [{ id: 'renewals', label: 'Renewals', stages: stages('renewal') }],
  ticketPipelines: [],
  properties: [
    {
      objectType: 'companies',
      name: 'account_state',
      label: 'Account state',
      type: 'enumeration',
      fieldType: 'select',
      options: [
        { value: 'active', label: 'Active' },
        { value: 'left', label: 'Has left' },
      ],
    },
    {
      objectType: 'tickets',
      name: 'csat',
      label: 'Satisfaction',
      type: 'number',
      fieldType: 'number',
      options: [],
    },
  ],
  records: [],
  associations: [],
};
