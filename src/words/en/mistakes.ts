import type { Obstacle } from '../../core/mistakes/lab/obstacle';
import type { Prediction } from '../../core/mistakes/prediction/prediction';
import type { MistakeGroup } from '../../core/mistakes/table/groupOf';
import type { MistakeId, WithParameter } from '../../core/mistakes/table/mistakes';
import type { ServerFault } from '../../core/mongodbAws/server/faults';

interface Words {
  readonly title: string;
  /** One sentence: what is wrong. */
  readonly description: string;
}

/** A sentence of one reason, which others of its kind join when they meet in a run. No reason has a comma. */
export interface Because {
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

interface MistakeWords extends Words {
  /** Who objects, and why. */
  readonly because: string | Because | ((prediction: Prediction) => string | Because);
}

/** The groups in which mistakes are shown. */
export const groupTitles = {
  credentials: 'Credentials',
  conversation: 'Opening',
  request: 'Request',
  signing: 'Signing',
  server: 'What the server does',
  sts: 'What STS does',
} as const satisfies Record<MistakeGroup, string>;

interface ParameterWords {
  readonly label: string;
  readonly unit: string;
}

/** The numbers that mistakes take. */
export const parameterWords: Readonly<
  Partial<Record<MistakeId, ParameterWords>> & Record<WithParameter, ParameterWords>
> = { clock: { label: 'Minutes', unit: 'min' } };

const tokenNeeded = 'STS: the signature is right, but this key needs its session token.';

/** Every mistake that can be made on purpose. */
export const mistakeWords = {
  'secret-newline': {
    title: 'Line feed after the secret',
    description: 'The secret access key ends with a line feed, as “echo” leaves it in a file.',
    because: mismatch('your key has a line feed too many'),
  },
  'secret-quotes': {
    title: 'Secret in quotes',
    description: 'The quotes around the secret access key are taken for a part of it.',
    because: mismatch('your key has two quotes too many'),
  },
  'secret-plus': {
    title: 'Plus signs become spaces',
    description: 'Each plus sign in the secret access key becomes a space, as form decoding does it.',
    because: mismatch('your key has spaces for plus signs'),
  },
  'token-stale': {
    title: 'Another key’s session token',
    description: 'A session token that does not belong to this key is signed and sent.',
    because({ token }) {
      if (token?.sent === false) return tokenNeeded;
      return token?.needed
        ? 'STS: the signature is right, but the session token is not this key’s.'
        : 'STS: the signature is right, but a long-term key has no session token.';
    },
  },
  'token-dropped': {
    title: 'Session token dropped',
    description: 'The session token is neither signed nor sent.',
    because: tokenNeeded,
  },
  'flag-y': {
    title: 'Flag y sent, n signed',
    description: 'saslStart says p = 121, the letter y, while the signed request says n.',
    because: mismatch('the server sends on the flag that saslStart had'),
  },
  'auth-source': {
    title: 'authSource admin',
    description: 'saslStart runs against the database admin, not $external.',
    because: 'The server: it offers MONGODB-AWS on $external only.',
  },
  clock: {
    title: 'Clock',
    description: 'The client’s clock is wrong by so many minutes; behind is negative.',
    because({ by, check }) {
      if (by === 'nobody') return 'Nobody: this sandbox accepts 15 minutes either way, as STS was seen to.';
      return check === 'not-expired'
        ? 'STS: in this sandbox a signature more than 15 minutes old has expired.'
        : 'STS: in this sandbox a signature more than 15 minutes ahead is not yet current.';
    },
  },
  'nonce-byte': {
    title: 'A byte of the nonce',
    description: 'The last byte of the server nonce is another in what is signed.',
    because: mismatch('the server sends on the nonce that it issued itself'),
  },
  'extra-header': {
    title: 'An extra signed header',
    description:
      'The header accept is signed too. The sandbox’s server does not send it; what a real one sends beside its own list is not known.',
    because: ({ by }) =>
      by === 'server'
        ? 'The server: it refuses any signed headers but its own, before it asks STS.'
        : mismatch('this sandbox’s server sends no such header'),
  },
  'host-port': {
    title: 'Host with port',
    description: 'The host is signed with :443 after it.',
    because: mismatch('the server sends the host without a port'),
  },
  body: {
    title: 'Another body',
    description: 'The body that is signed ends with Version=2011-06-16, a day off.',
    because: mismatch('the server sends the body that it knows'),
  },
  'header-order': {
    title: 'Headers not sorted',
    description: 'The signed headers stand in the reverse of their order.',
    because: ({ by }) =>
      by === 'server'
        ? 'The server: the list of signed headers is not its own, in its order. STS is not asked.'
        : mismatch('STS sorts the headers by name'),
  },
  'blank-line': {
    title: 'Blank line left out',
    description: 'The canonical request has no blank line between the headers and their list.',
    because: mismatch('the canonical request of STS has that blank line'),
  },
  'scope-region': {
    title: 'Another region',
    description:
      'The credential scope has a region that is not the STS host’s, as AWS_REGION would put there.',
    because: misscoped('region'),
  },
  'scope-service': {
    title: 'Another service',
    description: 'The credential scope has the service iam in place of sts.',
    because: misscoped('service'),
  },
  'scope-terminator': {
    title: 'Another terminator',
    description: 'The credential scope ends with aws5_request in place of aws4_request.',
    because: misscoped('terminator'),
  },
  'upper-hex': {
    title: 'Upper-case hex',
    description: 'The signature is written with A to F, not a to f.',
    because: mismatch('STS writes lower-case hex'),
  },
  'wire-version-8': {
    title: 'maxWireVersion 8',
    description: 'hello says maxWireVersion 8, that of MongoDB 4.2.',
    because: 'The client: the mechanism exists since MongoDB 4.4, which says 9.',
  },
  'mechanism-disabled': {
    title: 'Mechanism not enabled',
    description: 'MONGODB-AWS is not among the server’s authenticationMechanisms.',
    because: 'The server: it refuses saslStart, and no challenge is issued.',
  },
  silence: {
    title: 'Silence',
    description: 'The server never answers saslStart.',
    because: 'The client: it waits only so long, then gives up.',
  },
  'nonce-63': {
    title: 'Nonce of 63 bytes',
    description: 'The server nonce lacks its last byte.',
    because: 'The client: a server nonce has 64 bytes.',
  },
  'nonce-prefix': {
    title: 'Prefix of the nonce',
    description: 'The first byte of the server nonce is not that of the client nonce.',
    because: 'The client: a server nonce begins with the client nonce of this conversation.',
  },
  'host-empty': {
    title: 'Empty STS host',
    description: 'The server names no STS host.',
    because: 'The client: an STS host has 1 to 255 bytes.',
  },
  'host-256': {
    title: 'STS host of 256 bytes',
    description: 'The server names an STS host that is one byte too long.',
    because: 'The client: an STS host has 1 to 255 bytes.',
  },
  'host-empty-label': {
    title: 'STS host sts..com',
    description: 'The server names the STS host sts..com, whose second label is empty.',
    because: 'The client: no label of an STS host is empty.',
  },
  'extra-field': {
    title: 'Extra field in the challenge',
    description: 'The server’s first payload has a field u beside s and h.',
    because: 'Nobody: the specification does not forbid it. The drivers for C, Rust and .NET refuse it.',
  },
  'slow-sts': {
    title: 'Slow STS',
    description: 'STS takes 3 seconds to answer.',
    because: 'Nobody: the server waits for STS, and you for the server.',
  },
  throttling: {
    title: 'Throttling',
    description: 'STS answers that there were too many requests, and checks nothing.',
    because: 'STS: Throttling, whatever the request was.',
  },
  'token-expired': {
    title: 'Session token expired',
    description: 'To STS the time of the session token is over.',
    because:
      'STS: everything is right, but the session token has expired. In this sandbox that is the last check.',
  },
} as const satisfies Record<MistakeId, MistakeWords>;

/** Failures on purpose that the lab does not offer, since there one breaks what leads to it. */
const otherFaults = {
  'signature-refused': {
    title: 'Signature refused',
    description: 'STS says SignatureDoesNotMatch, whatever the signature is.',
  },
  'user-unknown': {
    title: 'No database user',
    description: 'STS accepts, and the server knows no user of that ARN.',
  },
} as const satisfies Record<Exclude<ServerFault, MistakeId>, Words>;

/** What each failure of a server or an STS on purpose is called, and what it does. */
export const faultWords: Readonly<Record<ServerFault, Words>> = { ...mistakeWords, ...otherFaults };

/** Why a mistake cannot be made here. */
export const obstacleWords = {
  'real-server': 'A cluster’s server does what it does: choose Sandbox for this.',
  'signs-elsewhere': 'The machine signs here, and it signs nothing but the right request.',
  'no-plus-sign': 'This secret access key has no plus sign.',
  'no-session-token': 'These are long-term credentials, which have no session token.',
  'no-expiration': 'These are long-term credentials, which do not expire.',
  'on-paper': 'On paper nobody judges: choose Sandbox for this.',
} as const satisfies Record<Obstacle | 'on-paper', string>;

function mismatch(reason: string): Because {
  return { before: 'STS: the signature is not the one that it computes, since ', reason, after: '.' };
}

function misscoped(what: string): Because {
  return {
    before: 'STS: the credential scope has another ',
    reason: what,
    after: ' than this request needs. In this sandbox that comes before it looks at the key.',
  };
}
