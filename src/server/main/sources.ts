import { hostname } from 'node:os';
import { sourceLines } from '../cli/sources/sourceLines';
import { sourcesInJson } from '../cli/sources/sourcesInJson';
import { printerFor } from '../cli/terminal/printer';
import { hostProvidersBy, isEc2Off } from '../hostCredentials/providers';
import { resolveHostCredentials } from '../hostCredentials/resolveHostCredentials';
import { agentOfProviders } from './agentOfProviders';
import { configByOptions } from './configByOptions';
import type { Options } from './optionTable';

/** What `--host-credentials` shows on the page, on a terminal; the process ends with 4 where no source gave any. */
export async function sourcesCommand(options: Options): Promise<void> {
  const { as, json } = options;
  const { sources, credentials } = await resolveHostCredentials(as, {
    providers: hostProvidersBy(agentOfProviders(configByOptions(options))),
    steady: () => performance.now(),
  });
  const host = { machine: hostname(), order: as, sources };
  const told = json
    ? JSON.stringify(
        { format: 'countersign-sources', version: 1, ...sourcesInJson(host, isEc2Off()) },
        null,
        2,
      )
    : sourceLines(host, isEc2Off(), printerFor(process.stdout, process.env)).join('\n');
  process.stdout.write(`${told}\n`);
  process.exitCode = credentials === null ? 4 : 0;
}
