import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readFunctions, root } from '../build/project.ts';
import { requireBuild } from '../build/stamp.ts';
import { makeUpload } from '../build/upload.ts';

let names: readonly string[];
beforeAll(async () => {
  await requireBuild();
  names = await makeUpload();
}, 60_000);

const rooms = /^(src|serverless|extensions)\//;

test('outside of the rooms with our sources, exactly these files are uploaded', async () => {
  const uids = await readFunctions();
  expect(names.filter((name) => !rooms.test(name))).toEqual(
    [
      'hsproject.json',
      'package-lock.json',
      'package.json',
      'tsconfig.base.json',
      'app/app-hsmeta.json',
      'app/tsconfig.json',
      'app/cards/DefectionCard.tsx',
      'app/cards/RecoveryCall.tsx',
      'app/cards/defection-card-hsmeta.json',
      'app/cards/recovery-call-hsmeta.json',
      'app/cards/package.json',
      'app/functions/package.json',
      ...uids.flatMap((uid) => [`app/functions/${uid}-hsmeta.json`, `app/functions/dist/${uid}.js`]),
      'app/pages/LossReviewPage.tsx',
      'app/pages/loss-review-page-hsmeta.json',
      'app/pages/package.json',
      'app/settings/SettingsPage.tsx',
      'app/settings/package.json',
      'app/settings/settings-hsmeta.json',
    ].sort(),
  );
});

test('of the rooms, every source is uploaded and no test', async () => {
  const sources = await Promise.all(['src', 'serverless', 'extensions'].map((room) => filesBelow(room)));
  const shipped = sources
    .flat()
    .filter((name) => !/\.(test|builder)\.tsx?$|\.tsbuildinfo$|(^|\/)README\.md$/.test(name));
  expect(names.filter((name) => rooms.test(name))).toEqual(shipped.sort());
});

test('no test, document, build product or hidden file is uploaded', () => {
  const unwanted = /(^|\/)(test|docs|build|node_modules)\/|(^|\/)\.|\.(test|builder)\.tsx?$|\.log$/;
  expect(names.filter((name) => unwanted.test(name))).toEqual([]);
});

async function filesBelow(room: string): Promise<readonly string[]> {
  const entries = await readdir(path.join(root, room), { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((name) => !/(^|\/)node_modules\//.test(name));
}
