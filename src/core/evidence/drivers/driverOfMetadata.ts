import type { DriverName } from '../../drivers/roster';
import type { SeenDriver } from '../../findings/seen';

/** What drivers call themselves in hello (handshake specification, `client.driver.name`), each by how it begins. */
const names: readonly (readonly [RegExp, DriverName])[] = [
  [/^nodejs/i, 'node'],
  [/^(?:pymongo|motor)/i, 'python'],
  [/^mongo-go-driver/i, 'go'],
  [/^mongo-java-driver/i, 'java'],
  [/^mongo-csharp-driver/i, 'dotnet'],
  [/^mongo-rust-driver/i, 'rust'],
  [/^mongo-ruby-driver/i, 'ruby'],
  [/^(?:mongoc|ext-mongodb|mongocxx)/i, 'c'],
];

/** The driver that `client` of a hello names. @param client whatever stands there */
export function driverOfMetadata(client: unknown): { driver?: SeenDriver; client?: string } {
  const { driver } = (client ?? {}) as { driver?: { name?: unknown; version?: unknown } };
  const [name, version] = [driver?.name, driver?.version];
  if (typeof name !== 'string') return {};
  const known = names.find(([pattern]) => pattern.test(name))?.[1];
  // A wrapper's name and version stand behind a bar.
  const own = typeof version === 'string' ? version.split('|')[0] : undefined;
  return {
    client: name.slice(0, 128),
    ...(known === undefined
      ? {}
      : { driver: { driver: known, ...(own ? { version: own.slice(0, 32) } : {}) } }),
  };
}
