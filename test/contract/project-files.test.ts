import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getProjectMetadata, parseProjectConfig } from '@hubspot/project-parsing-lib/projects';
import { translate } from '@hubspot/project-parsing-lib/translate';
import { validateUid } from '@hubspot/project-parsing-lib/uid';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { srcDir, platformVersion } = parseProjectConfig(root);
const source = path.join(root, srcDir);

test("HubSpot's parser finds every component and skips no metafile", async () => {
  const { intermediateRepresentation, skippedHsMetaFiles } = await translate(
    { projectSourceDir: source, platformVersion, accountId: 1 },
    { skipValidation: true },
  );
  const nodes = Object.entries(intermediateRepresentation.intermediateNodesIndexedByUid);
  expect(skippedHsMetaFiles).toEqual([]);
  expect(nodes.map(([uid, { componentType }]) => `${componentType} ${uid}`).sort()).toEqual([
    'APPLICATION customer_loss_review',
    'APP_FUNCTION answer-possible-loss',
    'APP_FUNCTION change-reasons',
    'APP_FUNCTION choose-call',
    'APP_FUNCTION close-month',
    'APP_FUNCTION erase-contact',
    'APP_FUNCTION export-month',
    'APP_FUNCTION give-feedback',
    'APP_FUNCTION import-losses',
    'APP_FUNCTION log-attempt',
    'APP_FUNCTION mark-loss',
    'APP_FUNCTION merge-issues',
    'APP_FUNCTION open-call',
    'APP_FUNCTION open-call-list',
    'APP_FUNCTION open-card',
    'APP_FUNCTION open-cause',
    'APP_FUNCTION open-closing',
    'APP_FUNCTION open-figures',
    'APP_FUNCTION open-issues',
    'APP_FUNCTION open-lost',
    'APP_FUNCTION open-meeting',
    'APP_FUNCTION open-my-calls',
    'APP_FUNCTION open-review',
    'APP_FUNCTION open-settings',
    'APP_FUNCTION read-losses',
    'APP_FUNCTION reassign-call',
    'APP_FUNCTION remind-caller',
    'APP_FUNCTION remind-missing',
    'APP_FUNCTION run-assign-slice',
    'APP_FUNCTION run-issues-slice',
    'APP_FUNCTION run-numbers-slice',
    'APP_FUNCTION run-setup',
    'APP_FUNCTION run-sweep-slice',
    'APP_FUNCTION save-call',
    'APP_FUNCTION save-call-draft',
    'APP_FUNCTION save-issue',
    'APP_FUNCTION save-settings',
    'APP_FUNCTION split-issue',
    'APP_FUNCTION undo-loss',
    'APP_FUNCTION write-pack',
    'CARD defection-card',
    'CARD recovery-call',
    'PAGE loss-review-page',
    // HubSpot's own node for app/functions/package.json.
    expect.stringMatching(/^SERVERLESS_PACKAGE /),
    'SETTINGS loss-review-settings',
  ]);
  for (const [uid] of nodes) expect(validateUid(uid)).toBeUndefined();
});

test('no component stands more often than HubSpot allows', async () => {
  const { components } = await getProjectMetadata(source);
  for (const [type, { count, maxCount }] of Object.entries(components)) {
    expect(count, type).toBeLessThanOrEqual(maxCount);
  }
});

test('the manifest asks for no scope twice', async () => {
  const manifest: unknown = JSON.parse(await readFile(path.join(root, 'app/app-hsmeta.json'), 'utf8'));
  const scopes = JSON.stringify(manifest).match(/"(crm\.[a-z._]+|oauth|tickets)"/g) ?? [];
  expect(scopes.length).toBeGreaterThan(15);
  expect(new Set(scopes).size).toBe(scopes.length);
});

test("HubSpot's lint preset bites on screens, and our fence keeps cards from pages", async () => {
  const eslint = new ESLint({ cwd: root });
  const rulesFor = async (filePath: string, code: string): Promise<readonly (string | null)[]> => {
    const [result] = await eslint.lintText(code, { filePath: path.join(root, filePath) });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  };
  const page = 'export const Bad = () => { alert("y"); fetch("x"); return <div/>; };';
  const fired = await rulesFor('extensions/Bad.tsx', page);
  expect(fired.filter((rule) => rule?.startsWith('@hubspot/'))).not.toEqual([]);
  const far =
    'import { createPageRouter } from "@hubspot/ui-extensions/pages"; export default createPageRouter;';
  expect(await rulesFor('app/cards/Bad.tsx', far)).toContain('no-restricted-imports');
});
