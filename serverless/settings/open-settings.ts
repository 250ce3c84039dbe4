import { canRunSetup, firstRunCheck, type Looked } from '@loss-review/domain/settings/first-run-check';
import { parseSettings } from '@loss-review/domain/settings/settings';
import type { OpenedSettings } from '@loss-review/domain/settings/settings-page';
import { decideSetup } from '@loss-review/domain/setup/decide-setup';
import type { Hubspot } from '../hubspot/open.ts';
import { lookForAdditions } from '../setup/look-for-additions.ts';
import { lookAround, type LookingPorts } from './look-around.ts';

/**
 * The current settings, all that can be chosen, and whether the app may work in this account: twelve requests at once,
 * one more, and two for a look at won deals. What HubSpot refuses for want of a permission is part of the answer; other `Trouble` is thrown.
 */
export async function openSettings(ports: LookingPorts & Pick<Hubspot, 'grants'>): Promise<OpenedSettings> {
  const [granted, around] = await Promise.all([ports.grants(), lookAround(ports)]);
  const { held, record, choices, reasons, refusals } = around;
  const settings = parseSettings(record?.settings ?? null);
  const additions = settings ? await lookForAdditions(ports.setupCrm, settings) : [];
  const setup = held && decideSetup(held);
  const looked: Looked = {
    grantedScopes: granted.scopes,
    refusals,
    customObjects: granted.customObjects,
    setup: setup && { ...setup, notices: [...setup.notices, ...additions] },
    wasSetUp: record?.schemaVersion != null,
  };
  return {
    check: [...firstRunCheck(looked)],
    setupCanRun: canRunSetup(looked),
    form: settings && choices && reasons && { settings, choices, reasons },
  };
}
