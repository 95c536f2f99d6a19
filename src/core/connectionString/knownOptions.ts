/** The names of the URI options specification, spelled as it spells them. */
export const specifiedOptions: readonly string[] = [
  'appName authMechanism authMechanismProperties authSource compressors connectTimeoutMS',
  'directConnection heartbeatFrequencyMS journal loadBalanced localThresholdMS maxConnecting',
  'maxIdleTimeMS maxPoolSize maxStalenessSeconds minPoolSize proxyHost proxyPassword proxyPort',
  'proxyUsername readConcernLevel readPreference readPreferenceTags replicaSet retryReads',
  'retryWrites serverMonitoringMode serverSelectionTimeoutMS serverSelectionTryOnce socketTimeoutMS',
  'srvMaxHosts srvServiceName ssl timeoutMS tls tlsAllowInvalidCertificates',
  'tlsAllowInvalidHostnames tlsCAFile tlsCertificateKeyFile tlsCertificateKeyFilePassword',
  'tlsDisableCertificateRevocationCheck tlsDisableOCSPEndpointCheck tlsInsecure w',
  'waitQueueTimeoutMS wTimeoutMS zlibCompressionLevel uuidRepresentation',
].flatMap((line) => line.split(' '));

/** Specified since 2026: few drivers know them. */
const newOptions = ['enableOverloadRetargeting', 'maxAdaptiveRetries'];

const byKey = new Map([...specifiedOptions, ...newOptions].map((name) => [name.toLowerCase(), name]));

/** @returns the specification's spelling; undefined for a name that is not in the list, which is not safe to repeat */
export function knownOption(name: string): string | undefined {
  return byKey.get(name.toLowerCase());
}
