import type { Clock } from '@loss-review/domain/time/clock';
import { applyPlan } from './apply.ts';
import { bucketsOf } from './buckets.ts';
import type { Catalogue } from './catalogue.ts';
import { readAccount, readOwners } from './catalogue-account.ts';
import { readDealPipelines } from './catalogue-pipelines.ts';
import {
  addOptions,
  createGroup,
  createProperties,
  readGroups,
  readProperties,
  setOptions,
} from './catalogue-properties.ts';
import { createSchema, declareLink, readSchemas } from './catalogue-schemas.ts';
import { createTransport } from './client.ts';
import { connect, type Connection } from './connection.ts';
import type { Crm } from './crm.ts';
import { type Grants, readGrants } from './grants.ts';
import { readHistory } from './history.ts';
import { largestRecords } from './largest.ts';
import { createLimiter } from './limiter.ts';
import { readLinked } from './linked.ts';
import { createMeter, type Meter } from './meter.ts';
import { readRecords } from './read.ts';
import { createSend } from './retry.ts';
import { createTaskKeys, keysTasks, type TaskKeys } from './task-keys.ts';
import { createTypeNames } from './types.ts';
import { walk } from './walk.ts';

export interface HubspotSettings {
  readonly accessToken: string;
  /** Where HubSpot is, without a slash at the end; `https://api.hubapi.com` by default. */
  readonly basePath?: string;
  readonly clock: Clock;
  /** Part of HubSpot's rate limits to use, above 0 and at most 1; half by default, as slices may. */
  readonly share?: number;
  /** The same for searches, which have a limit of their own; `share` by default. */
  readonly searchShare?: number;
  /** Milliseconds since the epoch after which nothing is sent; `OutOfTime` is thrown instead. */
  readonly deadline?: number;
  /** Requests under way at once; 6 by default. */
  readonly concurrency?: number;
  /** Spares the request that learns the names of our objects. */
  readonly portalId?: number;
  /** Does the account allow unique properties on tasks? By default what setup found out is read when it matters. */
  readonly uniqueTaskKeys?: boolean;
}

export interface Hubspot {
  readonly crm: Crm;
  /** The same, but counted as setup: for the settings record and other fixed look-ups. */
  readonly setupCrm: Crm;
  readonly catalogue: Catalogue;
  /** What the account lets the app do. */
  grants(): Promise<Grants>;
  readonly meter: Meter;
}

/**
 * Opens one portal: its queue, its meter, and what may be asked of it. Sends nothing yet. Whoever opens the same
 * portal by the same clock shares its rate limits.
 */
export function openHubspot(settings: HubspotSettings): Hubspot {
  const {
    accessToken,
    basePath,
    clock,
    share = 0.5,
    searchShare = share,
    deadline,
    concurrency = 6,
    portalId,
    uniqueTaskKeys,
  } = settings;
  const until = deadline === undefined ? {} : { deadline };
  const meter = createMeter();
  const buckets = bucketsOf(clock, `${basePath ?? ''} ${accessToken}`);
  const limiter = createLimiter({ buckets, clock, share, searchShare, concurrency, ...until });
  const transport = createTransport({ accessToken, ...(basePath !== undefined && { basePath }) });
  const send = createSend({ transport, limiter, meter, clock, ...until });
  const types = createTypeNames(send, portalId);
  const forSetup = connect({ send, types, meter, purpose: 'setup' });
  const taskKeys = createTaskKeys(forSetup, uniqueTaskKeys);
  return {
    crm: crmOf(connect({ send, types, meter, purpose: 'job' }), taskKeys),
    setupCrm: crmOf(forSetup, taskKeys),
    catalogue: catalogueOf(forSetup),
    grants: () => readGrants(forSetup, accessToken),
    meter,
  };
}

function crmOf(connection: Connection, taskKeys: TaskKeys): Crm {
  return {
    read: (type, ids, properties) => readRecords(connection, type, { ids }, properties),
    readByKey: async (type, keys, properties) =>
      type === 'task' && keys.length > 0 && !(await taskKeys.areUnique())
        ? []
        : readRecords(connection, type, { keys }, properties),
    history: (type, ids, property) => readHistory(connection, type, ids, property),
    walk: (type, query) => walk(connection, type, query),
    count: async (type, filters) =>
      (await largestRecords(connection, type, { filters, properties: [], by: 'hs_object_id', most: 1 }))
        .total,
    largest: (type, query) => largestRecords(connection, type, query),
    linked: (from, to, ids) => readLinked(connection, from, to, ids),
    apply: async (plan) =>
      applyPlan(connection, plan, { uniqueTaskKeys: !keysTasks(plan) || (await taskKeys.areUnique()) }),
  };
}

function catalogueOf(connection: Connection): Catalogue {
  return {
    account: () => readAccount(connection),
    owners: () => readOwners(connection),
    dealPipelines: () => readDealPipelines(connection),
    properties: (type) => readProperties(connection, type),
    groups: (type) => readGroups(connection, type),
    createGroup: (type, group) => createGroup(connection, type, group),
    createProperties: (type, groupName, specs) => createProperties(connection, type, groupName, specs),
    addOptions: (type, property, options) => addOptions(connection, type, property, options),
    setOptions: (type, name, options) => setOptions(connection, type, name, options),
    schemas: () => readSchemas(connection),
    createSchema: (spec) => createSchema(connection, spec),
    declareLink: (from, to) => declareLink(connection, from, to),
    send: (request) => connection.send(request),
  };
}
