import type { FaultFacts, PolicyReason, RequestRefusal, Where } from '../../../core/fault/facts';
import type { AddressKind } from '../../../core/fault/kinds';
import { byProblem } from './said';

const reload = 'Reload the page';

/** What an address belongs to, after “resolves to”. */
export const addressKinds = {
  'not-plain': 'no plain IP address',
  metadata: 'a cloud’s metadata service',
  unspecified: 'the unspecified network',
  broadcast: 'the broadcast address',
  multicast: 'a multicast range',
  linkLocal: 'a link-local range',
  loopback: 'this machine (loopback)',
  carrierGradeNat: 'a carrier-grade NAT range',
  private: 'a private network',
  uniqueLocal: 'a private network (unique local)',
  deprecatedSiteLocal: 'a private network (site-local)',
  ipv4Mapped: 'an IPv4-mapped range',
  rfc6145: 'an IPv4-translated range',
  rfc6052: 'a NAT64 range',
  '6to4': 'a 6to4 tunnel',
  teredo: 'a Teredo tunnel',
  isatap: 'an ISATAP tunnel',
  reserved: 'a range reserved for special use',
  outside: 'a range outside the public Internet',
} as const satisfies Record<AddressKind, string>;

/** Why the proxy may not reach a host, a statement without its period. */
export function policyReason(reason: PolicyReason): string {
  switch (reason.problem) {
    case 'port':
      return 'The port is not one';
    case 'no-address':
      return 'The name has no address';
    case 'address':
      return 'It is an address, and addresses must be allowed one by one';
    case 'not-plain':
      return 'The name is not a plain DNS name';
    case 'domain':
      return 'The name is not under a domain that the proxy may reach';
    case 'resolves':
      return `The name resolves to ${addressKinds[reason.to]}, and every address of it must be public`;
  }
}

const refusedRequests: Readonly<Record<RequestRefusal, string>> = {
  'other-name': 'This server has another name',
  method: 'Only GET and POST are taken here',
  'not-json': 'Only POST of JSON is taken here',
  'other-page': 'This is for the page of this server only',
  token: 'The token that was printed at start is missing or wrong: open the address that was printed with it',
};

const speakers = {
  proxy: 'A control frame between page and proxy',
  listener: 'A control frame between page and listener',
  machine: 'A request or reply about this machine',
  sts: 'A request or reply between page and proxy',
  session: 'The answer about the page’s session',
} as const;

const who = { visitor: 'You', all: 'All visitors of this server together' } as const;
const may = { visitor: 'one visitor may', all: 'they may' } as const;

/** Page, proxy, listener and machine among themselves. */
export const linkFaults = {
  'control-frame-invalid': byProblem<FaultFacts['control-frame-invalid']>({
    malformed: ({ between, wrong }) => ({ says: `${speakers[between]} is malformed: ${wrong}` }),
    'out-of-turn': ({ phase }) => ({ says: `The page sent something out of turn (${phase})` }),
  }),
  'proxy-missing': byProblem<FaultFacts['proxy-missing']>({
    link: {
      says: 'No proxy answers at this address',
      next: 'Serve the page with npm start to reach clusters, or have its proxy take this origin by --page-origin; the sandbox in this page works without a proxy',
    },
    'no-link': { says: 'This page could not open a link to a proxy' },
    sts: {
      says: 'No proxy answers at this address',
      next: 'Serve the page with npm start to ask AWS, or have its proxy take this origin by --page-origin; the sandbox in this page works without a proxy',
    },
    session: { says: 'The server of this page did not answer', next: 'See whether “npm start” still runs' },
    machine: {
      says: 'The machine that serves this page did not answer',
      next: 'See whether “npm start” still runs there',
    },
  }),
  'link-refused': byProblem<FaultFacts['link-refused']>({
    version: { says: 'Page and proxy are of different versions', next: reload },
    'relay-not-loopback': {
      says: 'A relay serves this machine only: it must listen on a loopback address',
    },
    address: ({ why }) => ({ says: refusedRequests[why] }),
    machine: ({ why }) => ({ says: refusedRequests[why] }),
  }),
  'link-broken': byProblem<FaultFacts['link-broken']>({
    closed: {
      says: 'The link to the proxy broke before the conversation was over',
      next: 'Look whether the proxy still runs, then run the handshake again',
    },
    'server-goes': {
      says: 'The server of this page is stopping or restarting, so it closed the link',
      next: 'Run the handshake again in a moment; what you entered is still here',
    },
    unasked: { says: 'The proxy sent something nobody waited for' },
    answer: {
      says: 'The answer of the server of this page broke off before it was whole',
      next: 'Try again; look whether the server still runs',
    },
    request: { says: 'The request broke off before it was whole' },
  }),
  'link-busy': byProblem<FaultFacts['link-busy']>({
    page: { says: 'A message is under way already' },
    proxy: { says: 'A second message came before the reply to the first' },
    driver: { says: 'The driver went on before its login was answered' },
    machine: {
      says: 'This machine’s credentials are being asked for already',
      next: 'Ask again in a moment',
    },
    sts: { says: 'This address of the proxy is asked too much at once' },
    memory: {
      says: 'Other connections have filled the memory for long messages',
      next: 'Try again in a moment',
    },
  }),
  'limit-reached': byProblem<FaultFacts['limit-reached']>({
    open: ({ whose, limit, seconds }) =>
      whose === 'visitor'
        ? {
            says: `You have ${limit} link${limit === 1 ? '' : 's'} open at this server, as many as one visitor may`,
            next: `Close other tabs of this page, or wait until their runs are over, and try again in ${seconds} s`,
          }
        : { says: `All ${limit} links of this server are taken`, next: `Try again in ${seconds} s` },
    links: ({ whose, limit, seconds }) => ({
      says: `${who[whose]} opened ${limit} link${limit === 1 ? '' : 's'} within a minute, as many as ${may[whose]}`,
      next: `Try again in ${seconds} s`,
    }),
    sts: ({ whose, limit, seconds }) => ({
      says: `${who[whose]} sent ${limit} request${limit === 1 ? '' : 's'} for STS within a minute, as many as ${may[whose]}`,
      next: `Try again in ${seconds} s`,
    }),
  }),
  'link-idle': ({ problem, ms = 0 }: FaultFacts['link-idle'] & Where) => ({
    says:
      problem === 'page'
        ? `The page sent nothing for ${Math.round(ms / 1000)} s`
        : `The request did not come whole within ${ms} ms`,
  }),
  'target-invalid': ({ found, limit }: FaultFacts['target-invalid']) => ({
    says: `The target names ${found} hosts; at most ${limit} are taken`,
  }),
  'target-refused': byProblem<FaultFacts['target-refused']>({
    policy: ({ why, which }) => ({
      says: `${which === undefined || which.of === 1 ? 'The host' : `Host ${which.index} of ${which.of}`} is not one that the proxy may reach. ${policyReason(why)}`,
      next: 'If it is yours to reach, start the proxy with --allow-target HOST:PORT',
    }),
    itself: { says: 'The target is the relay itself' },
    name: { says: 'Only an address that was checked is dialled, never a name' },
  }),
  'credentials-in-target': () => ({
    says: 'The proxy was sent credentials, which it must never see',
    next: 'Reload the page; if this happens again, the page is not the one that belongs to this proxy',
  }),
  'command-refused': byProblem<FaultFacts['command-refused']>({
    'not-a-request': { says: 'A request answers nothing, yet its responseTo is not 0' },
    speculative: { says: 'The proxy passes no speculative authentication' },
    mechanism: { says: 'The only mechanism that passes is MONGODB-AWS' },
    'second-conversation': { says: 'A link carries one SASL conversation; this would be the second' },
    command: { says: 'The command is not one that the proxy passes' },
    'sts-action': ({ actions, version }) => ({
      says: `Only ${actions.join(', ')} of version ${version} go to STS`,
    }),
  }),
  'message-too-large': byProblem<FaultFacts['message-too-large']>({
    page: ({ found, limit }) => ({
      says: `The message has ${found} bytes; at most ${limit} go to a server, so it was not sent`,
      next: 'A session token has a few kilobytes at most: look what stands in its field',
    }),
    proxy: ({ found, limit }) => ({
      says: `The message has ${found} bytes; at most ${limit} may go to a server`,
    }),
    request: ({ limit }) => ({ says: `At most ${limit} bytes are taken here` }),
    'sts-request': ({ limit }) => ({ says: `A request for STS may have ${limit} bytes` }),
    'sts-reply': ({ limit }) => ({ says: `The reply of STS has more than ${limit} bytes` }),
  }),
  'driver-closed': byProblem<FaultFacts['driver-closed']>({
    waiting: { says: 'The driver hung up while it waited for a reply' },
    early: { says: 'The driver hung up before the login was over' },
    'after-challenge': {
      says: 'The driver hung up after the challenge, and sent no answer',
      next: 'Look at the driver’s own error: several look for credentials only now, and have found none',
    },
  }),
};
