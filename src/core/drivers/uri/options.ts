import { specifiedOptions } from '../../connectionString/knownOptions';

/** What Node's driver takes besides: its own options, all of which a connection string may have. */
const nodesOwn = [
  'auth autoEncryption autoSelectFamily autoSelectFamilyAttemptTimeout bsonRegExp serverApi',
  'checkKeys dbName driverInfo enableUtf8Validation family fieldsAsRaw forceServerObjectId fsync',
  'ignoreUndefined j minInternalBufferSize minHeartbeatFrequencyMS monitorCommands name noDelay',
  'pkFactory promoteBuffers promoteLongs promoteValues useBigInt64 raw readConcern',
  'serializeFunctions servername tlsCRLFile writeConcern wtimeout mongodbLogPath',
  'mongodbLogComponentSeverities mongodbLogMaxDocumentLength connectionType srvPoller',
  'allowPartialTrustChain minDHSize pskCallback secureContext enableTrace requestCert',
  'rejectUnauthorized checkServerIdentity keepAliveInitialDelay ALPNProtocols SNICallback session',
  'requestOCSP localAddress localPort hints lookup ca cert ciphers crl ecdhCurve key passphrase pfx',
  'secureProtocol index __skipPingOnConnect',
].flatMap((line) => line.split(' '));

/** Specified, and not in Node's list. */
const unknownToNode = [
  'serverSelectionTryOnce',
  'tlsDisableCertificateRevocationCheck',
  'tlsDisableOCSPEndpointCheck',
  'uuidRepresentation',
];

const lower = (names: readonly string[]): readonly string[] => names.map((name) => name.toLowerCase());
const node = lower([...specifiedOptions, ...nodesOwn].filter((name) => !unknownToNode.includes(name)));

/**
 * What is specified, or known to Node: of a driver whose own list was not read, it is taken for known. In lower case,
 * since letter case makes no difference in the name of an option.
 */
export const someDriversOptions: ReadonlySet<string> = new Set([...lower(specifiedOptions), ...node]);

/** What is specified, as one driver knows it. @param without what it has not @param own what it has besides */
export function optionsKnown(without: readonly string[], own: readonly string[] = []): ReadonlySet<string> {
  const missing = lower(without);
  return new Set(lower([...specifiedOptions, ...own]).filter((name) => !missing.includes(name)));
}

/** @param alone what one major of Node's driver has alone */
export function nodesOptions(alone: readonly string[]): ReadonlySet<string> {
  return new Set([...node, ...lower(alone)]);
}

const truthOptions = [
  'directConnection',
  'loadBalanced',
  'retryReads',
  'retryWrites',
  'ssl',
  'tls',
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
  'tlsInsecure',
];
const numbers = [
  'connectTimeoutMS',
  'heartbeatFrequencyMS',
  'localThresholdMS',
  'maxIdleTimeMS',
  'maxPoolSize',
  'minPoolSize',
  'proxyPort',
  'serverSelectionTimeoutMS',
  'socketTimeoutMS',
  'srvMaxHosts',
  'waitQueueTimeoutMS',
  'zlibCompressionLevel',
];

/** What the value of an option should be. */
export type WantedValue = 'boolean' | 'whole number' | 'number from 0 up';
type Wanted = { readonly name: string; readonly wanted: WantedValue };

/** Below 0 it has a meaning of its own. */
const mayBeNegative: readonly string[] = ['zlibCompressionLevel'];

const kinds: ReadonlyMap<string, Wanted> = new Map([
  ...truthOptions.map((name): [string, Wanted] => [name.toLowerCase(), { name, wanted: 'boolean' }]),
  ...numbers.map((name): [string, Wanted] => [name.toLowerCase(), { name, wanted: 'whole number' }]),
]);

/** What is true or false to a driver: these two words alone, what some keep for legacy reasons, or those that Java has. */
const truths = {
  strict: /^(?:true|false)$/,
  legacy: /^(?:true|false|1|0|-1|yes|no|y|n|t|f)$/,
  'legacy, any case': /^(?:true|false|1|0|-1|yes|no|y|n|t|f)$/i,
  java: /^(?:true|false|1|0|yes|no)$/i,
} as const;

export type Booleans = keyof typeof truths;

/** What the value of an option should be, with its name as it is specified; null where nothing is known of it. */
export function wantedOf(name: string): Wanted | null {
  return kinds.get(name.toLowerCase()) ?? null;
}

/**
 * What is wrong with the value of an option; null where nothing is known to be.
 * @param looseNumbers whether digits at the beginning are enough, as with Node
 * @returns the option's name as it is specified, and what the value should be
 */
export function wrongValueOf(
  name: string,
  value: string,
  { booleans, looseNumbers }: { readonly booleans: Booleans; readonly looseNumbers: boolean },
): Wanted | null {
  const found = kinds.get(name.toLowerCase());
  if (!found) return null;
  if (found.wanted === 'boolean') return truths[booleans].test(value) ? null : found;
  const [digits] = (looseNumbers ? /^\s*[+-]?\d+/ : /^-?\d+$/).exec(value) ?? [];
  if (digits === undefined) return found;
  const isNegative = Number(digits) < 0 && !mayBeNegative.includes(found.name);
  return isNegative ? { name: found.name, wanted: 'number from 0 up' } : null;
}
