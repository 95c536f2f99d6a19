import type { HostAndPort } from '../../core/link/facts';
import { createRelay, type Relay } from '../relay/relay';
import type { Options } from './optionTable';
import { configByOptions } from './configByOptions';

/**
 * The longest that a cluster may take to reply, milliseconds: shorter than the 30 s after which many drivers give up by
 * themselves, so that they are told why.
 */
const replyTimeout = 20_000;

/**
 * The relay that the options ask for. It may reach what the proxy may, this machine's own sandbox excepted, for that
 * is where it stands itself.
 * @throws Fault with a sentence fit for a terminal
 */
export function relayFor(options: Options, listener: () => HostAndPort): Relay | null {
  if (options.relayTo === undefined) return null;
  const config = configByOptions(options);
  return createRelay({
    uri: options.relayTo,
    all: options.relayAll,
    config: { ...config, timeouts: { ...config.timeouts, reply: replyTimeout } },
    listener,
    steady: () => performance.now(),
  });
}

/** What the relay does, in one line for whoever starts it, and a line for each thing to know of the target. */
export function relayLines({ uri, all, notices }: Relay, { host, port }: HostAndPort): readonly string[] {
  const afterwards = all
    ? 'After authentication everything passes, both ways and unread.'
    : 'After authentication the connection is closed.';
  return [
    `Relay        ${host}:${port} passes logins on to ${uri} and its answers back. The secret access key never comes ` +
      `here. Whoever can reach this port can have their own login passed on. ${afterwards}`,
    ...notices.map((text) => `Note         ${text}.`),
  ];
}
