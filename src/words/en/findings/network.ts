import { roster, type DriverName } from '../../../core/drivers/roster';
import type { NetworkFacts, WayEnded } from '../../../core/findings/facts/network';
import type { ServerKind } from '../../../core/findings/seen';
import type { WordsByCode } from './findingWords';

const noMatterOfIam =
  'No key, secret, role or IAM policy plays a part: IAM does not replace the IP access list, and both are needed';

const address =
  'Where the program runs, “curl https://checkip.amazonaws.com” prints the address that Atlas sees; behind a NAT gateway or a VPN it is not your own';

const tellApart: Readonly<Record<WayEnded, string>> = {
  'alert-80':
    'What tells it apart: “openssl s_client -connect HOST:27017 -servername HOST” from the same machine ends with alert 80 too, and from a listed address it shows a certificate',
  handshake:
    'What tells it apart: “openssl s_client -connect HOST:27017 -servername HOST” ends with alert 80 where the address is not listed, and shows a certificate where it is',
  silence:
    'What tells it apart: “nc -vz HOST 27017” from the same machine. No connection: a firewall, a route or peering; a connection, and TLS that ends with alert 80: the access list',
  refused: '“nc -vz HOST 27017” from the same machine says whether anything listens there',
  closed:
    'What tells it apart: whether it ends at once, before any reply, from this machine and not from another',
};

const showed: Readonly<Record<WayEnded, string>> = {
  'alert-80':
    'Atlas ends TLS with alert 80, “internal error”, for an address that is not on the project’s IP access list.',
  handshake:
    'TLS was ended from the other side. Atlas does so for an address that is not on the project’s IP access list.',
  silence:
    'No server answered in time. With Atlas the first thing to look at is the project’s IP access list: the address may not be on it.',
  refused: 'The connection was refused.',
  closed:
    'The connection was closed before a login began. Perhaps Atlas did so, for an address that is not on the project’s IP access list.',
};

/** What stands between a program and a server. */
export const networkWords: WordsByCode<keyof NetworkFacts> = {
  'network-access-list': ({ shows, atlas }) => ({
    title: 'The IP access list of Atlas',
    says: `${showed[shows]} ${atlas ? '' : 'Whether this is Atlas is not known. '}`,
    next: [
      'Atlas, Network Access: add the address from which the program connects, and wait until it is active',
      address,
      tellApart[shows],
      noMatterOfIam,
    ],
  }),
  'network-way': ({ shows, server }) => ({
    title: 'A firewall, a port, or a server that is not running',
    says:
      shows === 'refused'
        ? 'The host refused the connection: nothing listens on that port. Credentials play no part.'
        : 'Nothing came back, or the connection was cut before a login began. Credentials play no part.',
    next: [...ways(server), tellApart[shows === 'refused' ? 'refused' : 'silence']],
  }),
  'network-trust': ({ problem, driver, server, issuer, proxied }) => ({
    title: 'A certificate that is not trusted',
    says: `${certificate(problem)} ${issuer === null ? '' : `It was issued by ${issuer}. `}${proxied ? throughProxy : letIn}`,
    next: [...trust(problem, driver, server), lookAtCertificate],
  }),
  'network-no-tls': () => ({
    title: 'A port that speaks no TLS',
    says: 'What answered on this port does not speak TLS. Atlas always does, so it is another server, or something in between answers.',
    next: [
      'A server of your own without TLS: set tls=false in the connection string',
      'Otherwise look at host and port, and for a tunnel or proxy on the way',
    ],
  }),
  'network-name': ({ host, record, reason, atlas }) => ({
    title: reason === 'not-found' ? 'A host name that DNS does not know' : 'DNS did not answer',
    says: nameSays(host, record, reason),
    next: [
      ...(record === 'address'
        ? [`“dig +short ${host ?? 'HOST'}” where the program runs shows what its DNS says`]
        : [
            `“dig +short SRV _mongodb._tcp.${host ?? 'HOST'}” where the program runs shows what its DNS says`,
          ]),
      ...(reason === 'unanswered' || reason === 'other'
        ? [
            'Some networks’ DNS does not answer for SRV and TXT: try another DNS server, or the mongodb:// form of the string, which names each host',
          ]
        : ['Compare the name with the one in Atlas, letter by letter']),
      ...(atlas
        ? [
            'A deleted cluster loses its name, and a paused one may; a private endpoint has a name of its own, with -pl-',
          ]
        : []),
    ],
  }),
  'network-srv-port': ({ driver }) => ({
    title: 'A port behind mongodb+srv',
    says: `A string that begins with mongodb+srv:// must name one host and no port${driver === null ? '' : `, says ${roster[driver].name}`}: the SRV record has the ports.`,
    next: [
      'Leave the port out: mongodb+srv://HOST/',
      'Where there is no SRV record, as on a server of your own, begin with mongodb:// and keep the port',
    ],
  }),
};

function ways(server: ServerKind | null): readonly string[] {
  if (server === 'documentdb') {
    return [
      'DocumentDB is reached only from within its VPC: look at the security group (port 27017) and the route',
    ];
  }
  return [
    'Look at the host and the port, and whether the server listens on more than 127.0.0.1 (net.bindIp)',
    'Look at security groups, network policies and firewalls between the two',
  ];
}

const letIn =
  'A certificate came, so the address was let in: it is not the IP access list, which ends TLS earlier, with alert 80. Nor is it the credentials.';
const throughProxy =
  'The way goes through a forward proxy, which may have put its own in the place of the server’s. It is not the credentials.';

const lookAtCertificate =
  '“openssl s_client -connect HOST:27017 -servername HOST -showcerts” shows who issued it: a company’s name there means that something in between reads the traffic';

function certificate(problem: NetworkFacts['network-trust']['problem']): string {
  switch (problem) {
    case 'other-host':
      return 'The certificate is for another host name.';
    case 'expired':
      return 'The certificate has expired, or the clock of the program’s machine is wrong.';
    case 'not-yet-valid':
      return 'The certificate is not valid yet, or the clock of the program’s machine is wrong.';
    case 'self-signed':
      return 'The certificate is self-signed: no authority that the program trusts stands behind it.';
    default:
      return 'The program does not trust the authority behind the certificate.';
  }
}

/** How each takes an authority's certificate. */
const takes: Readonly<Record<DriverName, string>> = {
  rust: 'Rust: tlsCAFile in the connection string, a PEM file',
  node: 'Node.js: tlsCAFile in the connection string, or NODE_EXTRA_CA_CERTS, a PEM file',
  go: 'Go: tlsCAFile in the connection string, or the system’s certificates; a container from scratch has none',
  c: 'libmongoc: tlsCAFile in the connection string, a PEM file',
  python: 'PyMongo: tlsCAFile in the connection string; certifi.where() names a file with the public ones',
  java: 'Java: import it with keytool into the trust store of the JVM; an old JVM lacks newer public authorities',
  dotnet: '.NET: install it in the certificate store of the machine',
  ruby: 'Ruby: tlsCAFile in the connection string, a PEM file',
};

function trust(
  problem: NetworkFacts['network-trust']['problem'],
  driver: DriverName | null,
  server: ServerKind | null,
): readonly string[] {
  if (problem === 'other-host') {
    return ['Connect by the name that the certificate is for, rather than by an address or a tunnel’s name'];
  }
  if (problem === 'expired' || problem === 'not-yet-valid') {
    return ['Compare the clock of that machine with another', 'A server of your own: renew its certificate'];
  }
  return [
    server === 'documentdb'
      ? 'Amazon DocumentDB has authorities of its own: give the driver AWS’s file global-bundle.pem'
      : 'Atlas uses public authorities: update the system’s certificates; a server or proxy of your own: give the driver its authority',
    ...(driver === null
      ? ['Most drivers take a PEM file as tlsCAFile; Java wants it in the trust store of the JVM']
      : [takes[driver]]),
  ];
}

function nameSays(
  host: string | null,
  record: NetworkFacts['network-name']['record'],
  reason: NetworkFacts['network-name']['reason'],
): string {
  const name = host ?? 'the host';
  const what = record === 'srv' ? 'SRV record' : record === 'txt' ? 'TXT record' : 'address';
  if (reason === 'not-found') {
    return `DNS has no ${what} for ${name}: the name is mistyped, or gone, or known in another network only. No login was tried.`;
  }
  return `The program’s DNS server gave no answer about the ${what} of ${name}. No login was tried.`;
}
