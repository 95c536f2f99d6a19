/** The names that matter to a handshake, spelled as the URI options specification spells them. */
export const knownOptions = [
  'appName',
  'authMechanism',
  'authMechanismProperties',
  'authSource',
  'compressors',
  'connectTimeoutMS',
  'directConnection',
  'loadBalanced',
  'maxPoolSize',
  'readConcernLevel',
  'readPreference',
  'replicaSet',
  'retryReads',
  'retryWrites',
  'serverSelectionTimeoutMS',
  'socketTimeoutMS',
  'srvMaxHosts',
  'srvServiceName',
  'ssl',
  'tls',
  'tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames',
  'tlsCAFile',
  'tlsCertificateKeyFile',
  'tlsCertificateKeyFilePassword',
  'tlsInsecure',
  'w',
  'wTimeoutMS',
] as const;

const byKey = new Map<string, string>(knownOptions.map((name) => [name.toLowerCase(), name]));

/** @returns the specification's spelling; undefined for a name that is not in the list, which is not safe to repeat */
export function knownOption(name: string): string | undefined {
  return byKey.get(name.toLowerCase());
}
