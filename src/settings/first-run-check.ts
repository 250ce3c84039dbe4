import type { SetupDecision } from '../setup/decide-setup.ts';
import type { SetupStep } from '../setup/step.ts';
import type { Finding } from './finding.ts';
import { requiredScopes } from './required-scopes.ts';

/** What was found out about the account; null where HubSpot did not tell. */
export interface Looked {
  readonly grantedScopes: readonly string[] | null;
  /** What HubSpot refused to show, with the scopes it asked for. */
  readonly refusals: readonly { readonly what: string; readonly scopes: readonly string[] }[];
  readonly customObjects: { readonly limit: number; readonly used: number } | null;
  readonly setup: SetupDecision | null;
  /** Has setup been completed here once? */
  readonly wasSetUp: boolean;
}

/** Tells whether the app may work here: its permissions, the account's edition, and setup, each with who acts. */
export function firstRunCheck(looked: Looked): readonly Finding[] {
  const missing = missingScopes(looked);
  return [permissions(missing, looked), edition(missing, looked), ...setup(looked.setup, looked.wasSetUp)];
}

/** Is anything missing that setup may make now? */
export function canRunSetup(looked: Looked): boolean {
  const steps = looked.setup?.steps.length ?? 0;
  return steps > 0 && firstRunCheck(looked).every(({ about, state }) => about === 'setup' || state !== 'act');
}

function missingScopes({ grantedScopes, refusals }: Looked): readonly string[] {
  const lacking =
    grantedScopes === null
      ? []
      : Object.keys(requiredScopes).filter((scope) => !grantedScopes.includes(scope));
  return [...new Set([...lacking, ...refusals.flatMap(({ scopes }) => scopes)])];
}

function permissions(missing: readonly string[], { grantedScopes, refusals }: Looked): Finding {
  const silent = refusals.filter(({ scopes }) => scopes.length === 0).map(({ what }) => what);
  if (missing.length === 0 && silent.length === 0) {
    const sentence =
      grantedScopes === null
        ? 'The app may read everything it needs. HubSpot does not say what it may write; saving or setup will tell.'
        : 'The app has every permission it needs.';
    return { about: 'permissions', state: 'good', sentence, who: null };
  }
  const reasons = missing.map((scope) => {
    const reason = requiredScopes[scope];
    return reason === undefined ? scope : `${reason} (${scope})`;
  });
  const sentences = [
    ...(reasons.length > 0 ? [`The app may not: ${reasons.join('; ')}.`] : []),
    ...(silent.length > 0 ? [`HubSpot refuses to show ${silent.join(', ')}.`] : []),
    'Permissions are fixed when the app is installed. Run “hs project install-app --force”, then check again.',
  ];
  return { about: 'permissions', state: 'act', sentence: sentences.join(' '), who: 'administrator' };
}

const customScopes = Object.keys(requiredScopes).filter((scope) => scope.includes('.custom.'));

function edition(missing: readonly string[], { customObjects, refusals, setup }: Looked): Finding {
  const closed =
    customScopes.every((scope) => missing.includes(scope)) ||
    customObjects?.limit === 0 ||
    refusals.some(({ what, scopes }) => what === 'custom objects' && scopes.length === 0);
  if (closed) {
    return {
      about: 'edition',
      state: 'act',
      sentence:
        'The account gives the app no custom objects, in which the review keeps its records. They need an Enterprise edition of any HubSpot hub; a developer test account has them too.',
      who: 'administrator',
    };
  }
  if (setup === null) {
    const sentence = 'Whether custom objects are available can be told once the permissions are there.';
    return { about: 'edition', state: 'unknown', sentence, who: null };
  }
  const wanted = setup.steps.filter(({ make }) => make === 'object').length;
  const room = customObjects === null ? Infinity : customObjects.limit - customObjects.used;
  if (wanted > room) {
    return {
      about: 'edition',
      state: 'act',
      sentence: `The app needs ${counted(wanted, 'more custom object', 'more custom objects')}, but the account has room for ${Math.max(0, room)}. Delete unused ones under Settings → Data Management → Custom Objects, or buy more.`,
      who: 'administrator',
    };
  }
  return { about: 'edition', state: 'good', sentence: 'Custom objects are available.', who: null };
}

function setup(decision: SetupDecision | null, wasSetUp: boolean): readonly Finding[] {
  if (decision === null) {
    const sentence = 'Whether setup is complete can be told once the permissions are there.';
    return [{ about: 'setup', state: 'unknown', sentence, who: null }];
  }
  const { clashes, steps, notices } = decision;
  if (clashes.length > 0) {
    return clashes.map(({ sentence, who }) => ({ about: 'setup', state: 'act', sentence, who }));
  }
  const noted = notices
    // The page itself asks for the renewals.
    .filter(({ code }) => code !== 'no_renewals')
    .map(({ sentence, who }): Finding => ({ about: 'setup', state: 'note', sentence, who }));
  if (steps.length === 0)
    return [{ about: 'setup', state: 'good', sentence: 'Setup is complete.', who: null }, ...noted];
  const begin = wasSetUp
    ? 'This version of the app needs more than setup has made so far.'
    : 'Setup has not been completed here yet.';
  const sentence = `${begin} It makes or completes ${listed(steps)}, and changes nothing else.`;
  return [{ about: 'setup', state: 'act', sentence, who: 'operator' }, ...noted];
}

function listed(steps: readonly SetupStep[]): string {
  const made = (makes: readonly SetupStep['make'][]): number =>
    steps.filter(({ make }) => makes.includes(make)).length;
  const parts = [
    counted(made(['object']), 'custom object', 'custom objects'),
    counted(made(['property', 'group', 'options']), 'property', 'properties'),
    counted(made(['link']), 'association', 'associations'),
    made(['settings']) > 0 ? 'the settings record' : '',
  ].filter((part) => part !== '');
  const last = parts.at(-1) ?? '';
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`;
}

function counted(count: number, one: string, several: string): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : several}`;
}
