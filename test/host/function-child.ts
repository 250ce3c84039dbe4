import path from 'node:path';
import { buildServiceConfiguration } from '../../node_modules/@hubspot/ui-extensions-dev-server/dist/lib/serverless/config.js';
import {
  buildBadRequestBody,
  ExecutionError,
} from '../../node_modules/@hubspot/ui-extensions-dev-server/dist/lib/serverless/errors.js';
import { executeFunction } from '../../node_modules/@hubspot/ui-extensions-dev-server/dist/lib/serverless/executor.js';
import { FunctionCall, type FunctionResult } from './function-call.ts';
import { shiftClock } from './shift-clock.ts';

// Calls of functions in HubSpot's own executor, one at a time; it loads the function anew for each. The executor is
// imported by file, because the package does not export it, and without its HTTP face, which starts crash reports.
process.on('message', (message) => {
  void execute(FunctionCall.parse(message)).then((result) => process.send?.(result));
});

async function execute(call: FunctionCall): Promise<FunctionResult> {
  shiftClock(call.clockOffsetMs);
  // HubSpot sets the token; the address is for local runs only.
  process.env['PRIVATE_APP_ACCESS_TOKEN'] = call.accessToken;
  process.env['HUBSPOT_API_BASE'] = call.portalAddress;
  const componentRoot = path.dirname(path.dirname(call.file));
  const config = buildServiceConfiguration(path.dirname(componentRoot), {
    accountId: call.portalId,
    // The default is 2025.1, which has another layout.
    platformVersion: '2026.03',
    hubspotApiOrigin: call.portalAddress,
    functionTimeoutMs: 10_000,
    appFunctions: { [call.uid]: { resolvedPath: call.file, componentRoot, secrets: [] } },
    logger: { debug: () => {}, info: () => {}, warn: tell, error: tell },
  });
  let data: unknown = null;
  try {
    await executeFunction(config, call.uid, { appId: 1, parameters: call.parameters }, (value) => {
      data = value;
    });
    return { data };
  } catch (error) {
    if (!(error instanceof ExecutionError)) return { error: String(error) };
    // What a function threw is buried below a sentence that is the same for all.
    return { error: buildBadRequestBody(error).errors[0]?.message ?? String(error) };
  }
}

function tell(...words: readonly unknown[]): void {
  process.stderr.write(`${words.map(String).join(' ')}\n`);
}
