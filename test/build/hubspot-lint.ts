import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { linkLintPackages } from './link-lint-packages.ts';
import { root } from './project.ts';

export interface HubspotLint {
  readonly passed: boolean;
  readonly output: string;
}

/** Runs `hs project lint` itself in a project's folder. It needs neither an account nor the network. */
export async function hubspotLint(project = root): Promise<HubspotLint> {
  await linkLintPackages(project);
  const home = await mkdtemp(path.join(tmpdir(), 'loss-review-hs-'));
  // The command runs `npx eslint`, which would download what it does not find.
  await writeFile(path.join(home, '.npmrc'), 'offline=true\nupdate-notifier=false\n');
  const hs = path.join(root, 'node_modules/.bin/hs');
  // Without this option the command asks whether to install what it misses; with it, it fails.
  const words = ['project', 'lint', '--install-missing-deps=false', '--disable-usage-tracking'];
  // A home of its own: the command writes its log there, and reads there which account the person uses. Where npm began
  // counts for it more than the working directory.
  const env = { ...process.env, HOME: home, INIT_CWD: project };
  try {
    const { stdout, stderr } = await promisify(execFile)(hs, words, { cwd: project, env });
    return { passed: true, output: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error && 'stdout' in error && 'stderr' in error)) throw error;
    return { passed: false, output: `${String(error.stdout)}${String(error.stderr)}` };
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}
