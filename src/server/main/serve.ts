import { spawn } from 'node:child_process';
import { driverAddress } from '../../core/capture/driverAddress';
import { startCountersign, urlOf, type Countersign } from './countersign';
import { metricsPath } from '../metrics/metricsEndpoint';
import type { Options } from './optionTable';
import { endWithParent, leaveNothingBehind, liveUntilTold } from './processLife';
import { relayLines } from './relayByOptions';
import { outwardLines } from './outwardLines';

/**
 * Page, proxy and sandbox, until the process is told to end.
 * @param folder of the built client
 * @throws Fault or a system error, for `startupError` to put into words
 */
export async function serve(options: Options, folder: string): Promise<void> {
  if (options.listenTls) leaveNothingBehind();
  const running = await startCountersign(options, folder);
  endWithParent(liveUntilTold(running));
  process.stdout.write(announcement(running, options));
  if (options.open) openBrowser(running.url);
}

const countedAsOne =
  'Whoever comes through a reverse proxy counts as one visitor for the limits, until --trust-proxy names that.';

/** The address of the page comes first, then the one for drivers, for scripts that look for them. */
function announcement(running: Countersign, options: Options): string {
  const { publicUrl, trustProxy } = options;
  const { address, url, bound, tokenLine, listening, sts, metrics } = running;
  const lines = [`Countersign  ${address}`, ...(bound === url ? [] : [`Bound to     ${bound}`])];
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
  lines.push(...outwardLines(options));
  if (metrics) lines.push(`metrics ${new URL(metricsPath, urlOf(metrics.host, metrics.port))}`);
  if (publicUrl && trustProxy.length === 0) lines.push(`Note         ${countedAsOne}`);
  if (tokenLine !== null) lines.push(`Token        ${tokenLine}`);
  return `${lines.join('\n')}\n`;
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
