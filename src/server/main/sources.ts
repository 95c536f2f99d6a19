import { hostname } from 'node:os';
import { sourceLines } from '../cli/sources/sourceLines';
import { sourcesInJson } from '../cli/sources/sourcesInJson';
import { printerFor } from '../cli/terminal/printer';
import { wayInJson } from '../cli/way/wayInJson';
import { wayOutLines } from '../cli/way/wayOutLines';
import { hostProvidersBy, isEc2Off } from '../hostCredentials/providers';
import { resolveHostCredentials } from '../hostCredentials/resolveHostCredentials';
import { agentOfProviders } from './agentOfProviders';
import { configByOptions } from './configByOptions';
import type { Options } from './optionTable';

/** What `--host-credentials` shows on the page, on a terminal; the process ends with 4 where no source gave any. */
export async function sourcesCommand(options: Options): Promise<void> {
  const { as, json } = options;
  const config = configByOptions(options);
  const { wayOut } = config;
  const { sources, credentials } = await resolveHostCredentials(as, {
    providers: hostProvidersBy(agentOfProviders(config)),
    steady: () => performance.now(),
  });
  const host = { machine: hostname(), order: as, sources };
  const printer = printerFor(process.stdout, process.env);
  const [title = '', ...lines] = sourceLines(host, isEc2Off(), printer);
  const told = json
    ? JSON.stringify(
        {
          format: 'countersign-sources',
          version: 2,
          wayOut: wayInJson(wayOut),
          ...sourcesInJson(host, isEc2Off(), wayOut),
        },
        null,
        2,
      )
    : [title, ...wayOutLines(wayOut, printer), ...lines].join('\n');
  process.stdout.write(`${told}\n`);
  process.exitCode = credentials === null ? 4 : 0;
}
