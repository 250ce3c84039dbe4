import { declareBuiltIn } from './association-types.ts';
import { builtInTypes } from './built-in-types.ts';
import { addPipeline } from './stage-properties.ts';
import type { Pipeline } from './pipeline-store.ts';
import { pipelineFrom } from './pipeline-store.ts';
import type { PortalIds } from './portal-ids.ts';
import { createState } from './state.ts';
import type { PortalState } from './state.ts';

/** Source: the example in HubSpot's limits tracking guide, where 48,000 contacts of a company are near the limit. */
const usualCeiling = 50_000;

const sales: Pipeline = pipelineFrom('deals', {
  id: 'default',
  label: 'Sales Pipeline',
  stages: [
    { id: 'appointmentscheduled', label: 'Appointment Scheduled', isClosed: false, probability: 0.2 },
    { id: 'qualifiedtobuy', label: 'Qualified To Buy', isClosed: false, probability: 0.4 },
    { id: 'presentationscheduled', label: 'Presentation Scheduled', isClosed: false, probability: 0.6 },
    { id: 'decisionmakerboughtin', label: 'Decision Maker Bought-In', isClosed: false, probability: 0.8 },
    { id: 'contractsent', label: 'Contract Sent', isClosed: false, probability: 0.9 },
    { id: 'closedwon', label: 'Closed Won', isClosed: true, probability: 1 },
    { id: 'closedlost', label: 'Closed Lost', isClosed: true, probability: 0 },
  ],
});

const support: Pipeline = pipelineFrom('tickets', {
  id: '0',
  label: 'Support Pipeline',
  stages: [
    { id: '1', label: 'New', isClosed: false, probability: 0 },
    { id: '2', label: 'Waiting on contact', isClosed: false, probability: 0 },
    { id: '3', label: 'Waiting on us', isClosed: false, probability: 0 },
    { id: '4', label: 'Closed', isClosed: true, probability: 0 },
  ],
});

/** A fresh account: HubSpot's object types, associations and pipelines, and two owners. */
export function newAccount(account: {
  readonly portalId: number;
  readonly timeZone: string;
  readonly currency: string;
  readonly ids: PortalIds;
  readonly now: number;
  readonly associationCeiling?: number;
  readonly propertyDelayMs?: number;
}): PortalState {
  const { now, associationCeiling = usualCeiling, propertyDelayMs = 0, ...rest } = account;
  const state = createState({ ...rest, associationCeiling, propertyDelayMs });
  for (const type of builtInTypes()) state.types.set(type.id, type);
  declareBuiltIn(state.associations);
  addPipeline(state, 'deals', sales);
  addPipeline(state, 'tickets', support);
  const times = { createdAt: now, updatedAt: now };
  const shared = { teams: [], archived: false, ...times };
  state.owners.set('51000001', {
    ...shared,
    id: '51000001',
    userId: 61000001,
    email: 'admin@portal.example',
    firstName: 'Ada',
    lastName: 'Admin',
  });
  state.owners.set('51000002', {
    ...shared,
    id: '51000002',
    userId: 61000002,
    email: 'owner@portal.example',
    firstName: 'Otto',
    lastName: 'Owner',
  });
  return state;
}
