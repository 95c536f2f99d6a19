import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { driverAddress } from '../../core/capture/driverAddress';
import { startCountersign, urlOf, type Countersign } from './countersign';
import { helpText } from './optionHelp';
import { parseOptions } from './options';
import type { Options } from './optionTable';
import { liveUntilTold } from './processLife';
import { relayLines } from './relayByOptions';
import { startupError } from './startupError';
import { version } from '../../../package.json';

// The server's composition root, run by `npm start` once it is built to dist/server/main.js.

const parsed = parseOptions(process.argv.slice(2), process.env);
switch (parsed.kind) {
  case 'help':
    process.stdout.write(helpText());
    break;
  case 'version':
    process.stdout.write(`${version}\n`);
    break;
  case 'wrong':
    giveUp(`${parsed.message}. See npm start -- --help`);
    break;
  case 'serve':
    await serve(parsed.options);
    break;
}

async function serve(options: Options): Promise<void> {
  let running: Countersign;
  try {
    running = await startCountersign(options, join(import.meta.dirname, '../client'));
  } catch (thrown) {
    return giveUp(startupError(thrown));
  }
  const end = liveUntilTold(() => running.close());
  if (process.env.npm_lifecycle_event !== undefined) endWithParent(end);
  process.stdout.write(announcement(running));
  if (options.open) openBrowser(running.url);
}

/** The address of the page comes first, then the one for drivers, for scripts that look for them. */
function announcement({ address, tokenLine, listening, sts }: Countersign): string {
  const lines = [`Countersign  ${address}`];
  if (listening) {
    const { facts, relay } = listening;
    const { host, port, caFile } = facts;
    lines.push(
      `For drivers  ${driverAddress(facts)}`,
      ...(relay ? relayLines(relay, facts) : [`Sandbox      ${host}:${port}`]),
      ...(sts ? [`Sandbox STS  ${urlOf(sts.host, sts.port)}`] : []),
      ...(caFile === undefined ? [] : [`Certificate  ${caFile}`]),
    );
  }
  if (tokenLine !== null) lines.push(`Token        ${tokenLine}`);
  return `${lines.join('\n')}\n`;
}

/** npm runs this under a shell, which does not pass a signal on when it is told to end: its end has to be noticed. */
function endWithParent(end: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 200);
  watch.unref();
}

function giveUp(why: string): void {
  process.stderr.write(`countersign: ${why}\n`);
  process.exitCode = 2;
}

/** Without the token: every user of the machine can read a command line. By the means of the system; where there is none, the address is on the screen all the same. */
function openBrowser(url: string): void {
  const [command, args] =
    process.platform === 'darwin'
      ? ['open', [url]]
      : process.platform === 'win32'
        ? ['explorer', [url]]
        : ['xdg-open', [url]];
  spawn(command, args, { stdio: 'ignore', detached: true })
    .on('error', () => process.stderr.write('countersign: no browser could be opened\n'))
    .unref();
}
