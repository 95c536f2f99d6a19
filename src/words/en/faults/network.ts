import type { FaultFacts, OptionOf, Shown, Where } from '../../../core/fault/facts';
import { byProblem, type Said } from './said';
import { forwardProxy } from './via';

/** Why Atlas, and little else, ends a TLS handshake or a fresh connection without a word. */
const accessList = (at: Where): string =>
  'Atlas drops clients that are missing from its IP access list this way: add the public address of ' +
  `${at.via === undefined ? 'the machine that runs the proxy' : forwardProxy(at)} under Network Access`;

const ownAuthority = 'If the authority is your own, start the proxy with --tls-ca FILE';
const companys =
  'If your company reads TLS on the way, its authority stands there: start with --system-ca, or with --tls-ca FILE';
const otherName = 'Use the host name that the certificate was made for';
const proxyClock = 'Check the clock of the machine that runs the proxy, too';
const giveFile = 'Give the driver the file that was named at start, as tlsCAFile';
const distrust =
  'Perhaps it does not trust the certificate: give it the file that was named at start, as tlsCAFile';

const setBy = { uri: 'The connection string has', txt: 'The TXT record sets' } as const satisfies Record<
  OptionOf,
  string
>;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const lookups: Readonly<Record<string, string>> = { srv: 'SRV', txt: 'TXT', address: 'address' };

/** What a driver's own certificate problem is called, before its code. */
const certificate =
  (says: string, next: string) =>
  ({ system, shown }: { readonly system: string; readonly shown?: Shown }) => ({
    says: `${says} (${system}${shown ? `; it is for ${shown.subject || 'nobody by name'}, issued by ${shown.issuer || 'nobody by name'}` : ''})`,
    next,
  });

/** A forward proxy looks addresses up, and nothing else: what it does not find is to be found here, or not needed. */
function behindProxy<Facts>(words: (facts: Facts & Where) => Said): (facts: Facts & Where) => Said {
  return (facts) => {
    const { says, next } = words(facts);
    if (facts.via === undefined || facts.leg === 'via') return next === undefined ? { says } : { says, next };
    return {
      says,
      next:
        facts.leg === 'address'
          ? 'A forward proxy is left to resolve a name only where TLS verifies it: take tls=false out'
          : 'No forward proxy looks up SRV or TXT: name a DNS server that knows them with --dns, or take the connection string that begins with mongodb:// and names each host',
    };
  };
}

/** The way to a server: names, TCP, TLS, replies. */
export const networkFaults = {
  'dns-failed': behindProxy(
    byProblem<FaultFacts['dns-failed']>({
      'no-name': {
        says: 'DNS knows no such name',
        next: 'Check the host name; a paused or deleted cluster loses its name as well',
      },
      'no-record': { says: 'The name has no record of that kind' },
      'no-address': { says: 'The name has no address' },
      'no-server': {
        says: 'The DNS server cannot be reached',
        next: 'Check the network of the machine that runs the proxy',
      },
      other: ({ system }) => ({ says: `The lookup failed (${system})` }),
    }),
  ),
  'dns-timeout': behindProxy(({ problem, leg = 'address' }: FaultFacts['dns-timeout'] & Where) => ({
    says:
      problem === 'server'
        ? 'The DNS server did not answer in time'
        : `The ${lookups[leg]} lookup was not answered in time`,
  })),
  'srv-invalid': byProblem<FaultFacts['srv-invalid']>({
    none: { says: 'The SRV lookup returned no record' },
    'too-many': ({ found, limit }) => ({
      says: `The SRV lookup returned ${found} records; at most ${limit} are taken`,
    }),
    'load-balanced-hosts': ({ by, found }) => ({
      says: `${setBy[by]} loadBalanced=true, which is for one host; SRV names ${found}`,
    }),
    outside: ({ index, of }) => ({
      says: `SRV record ${index} of ${of} names a host outside the domain of the connection string`,
    }),
  }),
  'txt-invalid': byProblem<FaultFacts['txt-invalid']>({
    several: ({ found }) => ({ says: `There are ${found} TXT records; at most one is allowed` }),
    'unknown-option': ({ index }) => ({
      says: `Option ${index} of the TXT record is not one of authSource, replicaSet, loadBalanced`,
    }),
    'not-a-pair': ({ index }) => ({ says: `Option ${index} of the TXT record is not a key and a value` }),
    twice: ({ index }) => ({ says: `Option ${index} of the TXT record is given twice` }),
    percent: ({ index }) => ({
      says: `Option ${index} of the TXT record has a value with a malformed percent sign`,
    }),
    'load-balanced': { says: 'loadBalanced in the TXT record is neither true nor false' },
    'load-balanced-replica-set': ({ by, other }) => ({
      says: `${setBy[by]} loadBalanced=true, and ${lower(setBy[other])} replicaSet: they exclude each other`,
    }),
    'load-balanced-limited': ({ by }) => ({
      says: `${setBy[by]} loadBalanced=true, which srvMaxHosts in the connection string excludes`,
    }),
    'replica-set-limited': {
      says: 'The TXT record sets replicaSet, which srvMaxHosts in the connection string excludes',
    },
  }),
  'tcp-failed': byProblem<FaultFacts['tcp-failed']>({
    refused: {
      says: 'The host refused the connection: nothing listens on that port',
      next: 'Check the port, and that the server is running',
    },
    'no-route': ({ system }) => ({
      says: `There is no route to the address (${system})`,
      next: 'Check the network of the machine that runs the proxy, and whether it has IPv6',
    }),
    'not-permitted': ({ system }) => ({ says: `The system did not permit the connection (${system})` }),
    other: ({ system }) => ({ says: `The connection could not be made (${system})` }),
  }),
  'tcp-timeout': byProblem<FaultFacts['tcp-timeout']>({
    leg: {
      says: 'The host did not answer the connection attempt in time',
      next: 'A firewall that drops packets looks like this; check the address, the port and the network between',
    },
    system: { says: 'The host did not answer the connection attempt' },
  }),
  'tls-failed': byProblem<FaultFacts['tls-failed']>({
    'not-tls': ({ system }) => ({
      says: `The server did not answer in TLS (${system})`,
      next: 'If the server does not use TLS, say tls=false in the connection string',
    }),
    closed: (at) => ({
      says: 'The server closed the connection during the TLS handshake',
      next: `${accessList(at)}; a server that does not use TLS closes as well`,
    }),
    other: ({ system }) => ({ says: `The TLS handshake failed (${system})` }),
    'driver-not-tls': ({ system }) => ({
      says: `The driver does not speak TLS, and the listener does (${system})`,
      next: 'Add tls=true to the connection string',
    }),
    'driver-version': ({ system }) => ({
      says: `The driver and the listener have no TLS version in common (${system})`,
      next: 'The listener takes TLS 1.2 and 1.3: let the driver use one of them',
    }),
    'driver-ciphers': ({ system }) => ({
      says: `The driver and the listener have no cipher in common, or no signature algorithm (${system})`,
      next: 'The listener’s certificate has an ECDSA key on the curve P-256: let the driver take ECDHE ciphers with ECDSA',
    }),
    'driver-closed': { says: 'The driver hung up during the TLS handshake', next: distrust },
    'driver-silent': {
      says: 'The driver hung up after the TLS handshake, before it had sent anything',
      next: distrust,
    },
    'driver-other': ({ system }) => ({ says: `The TLS handshake with the driver failed (${system})` }),
  }),
  'tls-timeout': () => ({
    says: 'The TLS handshake was not finished in time',
    next: 'Check that the port speaks TLS',
  }),
  'tls-certificate': byProblem<FaultFacts['tls-certificate']>({
    'other-host': certificate('The certificate is not for this host name', otherName),
    expired: certificate('The certificate has expired', proxyClock),
    'not-yet-valid': certificate('The certificate is not valid yet', proxyClock),
    revoked: certificate('The certificate was revoked', ownAuthority),
    'self-signed': certificate('The certificate is signed by itself, not by an authority', companys),
    untrusted: certificate('The certificate comes from an authority that is not trusted here', companys),
    'no-authority': certificate('The certificate is signed by one that is no authority', ownAuthority),
    purpose: certificate('The certificate is not for a server', ownAuthority),
    signature: certificate('The signature of the certificate is wrong', ownAuthority),
    'chain-too-long': certificate('The chain of certificates is too long', ownAuthority),
    driver: certificate('The driver does not trust the listener’s certificate', giveFile),
    'none-shown': { says: 'The server showed no certificate' },
    'file-without': { says: 'The file of --tls-ca holds no PEM certificate' },
    'file-broken': ({ index }) => ({ says: `Certificate ${index} in the file of --tls-ca cannot be read` }),
  }),
  'tls-alert-80': (at: Where) => ({
    says: 'The server ended TLS with alert 80, internal error',
    next: accessList(at),
  }),
  'reply-timeout': byProblem<FaultFacts['reply-timeout']>({
    leg: {
      says: 'The server did not reply in time',
      next: 'After saslContinue this often means that the server cannot reach STS',
    },
    sandbox: ({ waits }) => ({
      says: 'The server did not reply in time',
      next: `The sandbox in this page is waited for ${waits / 1000} s, a cluster 30 s`,
    }),
  }),
  'server-closed': byProblem<FaultFacts['server-closed']>({
    broke: ({ system }) => ({ says: `The connection to the server broke (${system})` }),
    'after-reply': { says: 'The server closed the connection after a reply' },
    'before-reply': ({ tls, ...at }: { readonly tls: boolean } & Where) => ({
      says: 'The server closed the connection before any reply',
      next: tls
        ? accessList(at)
        : 'A server that requires TLS closes like this; say tls=true in the connection string',
    }),
  }),
};
