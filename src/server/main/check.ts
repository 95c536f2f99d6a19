import { Sha256 } from '@aws-crypto/sha256-browser';
import { randomBytes } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { Secret } from '../../core/credentials/secret';
import { Fault } from '../../core/fault/fault';
import { exportTrace } from '../../core/trace/exportTrace';
import { authorityIn } from '../cli/check/authorityIn';
import { checkInJson } from '../cli/check/checkInJson';
import { checkLogin } from '../cli/check/checkLogin';
import { checkReport } from '../cli/check/checkReport';
import { exitStatuses, outcomeOf } from '../cli/check/outcomeOf';
import { printerFor } from '../cli/terminal/printer';
import { readInput } from '../cli/terminal/readInput';
import { hostProvidersBy, isEc2Off } from '../hostCredentials/providers';
import { agentOfProviders } from './agentOfProviders';
import { configByOptions } from './configByOptions';
import { namesOf, type Options } from './optionTable';
import { version } from '../../../package.json';
import { systemCodeOf } from '../../core/fault/systemCodeOf';

/**
 * @param given a connection string, `-` for standard input; absent: the variable MONGODB_URI
 * @throws Fault for a connection string that cannot be used, and for files that cannot
 */
export async function checkCommand(options: Options, given?: string): Promise<void> {
  const { as, askSts, json, stsEndpoint = null, trace } = options;
  const uri = await uriOf(given);
  const { tlsCa, filesRead } = authorityIn(uri);
  const config = configByOptions(options);
  // Before anything is sent: whoever asked for a trace wants it.
  const file = trace === undefined ? null : openTrace(trace);
  const clock = { now: () => Date.now(), steady: () => performance.now() };
  const checked = await checkLogin(
    {
      uri,
      order: as,
      config: { ...config, tlsCa: [...(config.tlsCa ?? []), ...tlsCa] },
      askSts,
      stsEndpoint,
      filesRead,
    },
    {
      clock,
      random: (length) => Uint8Array.from(randomBytes(length)),
      Sha256,
      client: { name: 'countersign', version, platform: `Node.js ${process.version}` },
      machine: hostname(),
      providers: hostProvidersBy(agentOfProviders(config)),
      env: process.env,
    },
  );
  process.stdout.write(
    json
      ? `${JSON.stringify(checkInJson(checked, isEc2Off(), version), null, 2)}\n`
      : checkReport(checked, isEc2Off(), printerFor(process.stdout, process.env)),
  );
  process.exitCode = exitStatuses[outcomeOf(checked.log)];
  if (file !== null) writeTrace(trace ?? '', file, exportTrace(checked.log, checked.secrets, clock.now()));
}

async function uriOf(given: string | undefined): Promise<Secret> {
  const text = given === '-' ? await readInput('-') : (given ?? process.env.MONGODB_URI ?? '');
  if (text.trim() !== '') return new Secret(text.trim());
  const told =
    'check has no connection string: name a URI, hand it over on standard input with -, or set MONGODB_URI';
  throw new Fault('option-invalid', { problem: 'command-line', told });
}

/** Readable by whoever runs this alone: who is calling stands in it. */
function openTrace(path: string): number {
  try {
    return openSync(path, 'w', 0o600);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function writeTrace(path: string, file: number, text: string): void {
  try {
    writeFileSync(file, text);
    closeSync(file);
  } catch (cause) {
    throw unwritable(path, cause);
  }
}

function unwritable(path: string, cause: unknown): Fault {
  const told = `--${namesOf('trace').flag}: cannot write ${path} (${systemCodeOf(cause)})`;
  return new Fault('option-invalid', { problem: 'command-line', told }, cause);
}
