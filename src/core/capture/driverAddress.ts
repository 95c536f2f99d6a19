import { hostAndPortText } from '../link/hostText';
import type { ListenerFacts } from './frames';

/** The connection string by which a driver of this machine reaches the listener; its credentials are its own affair. */
export function driverAddress({ host, port, tls, caFile }: ListenerFacts): string {
  const options = [
    'authMechanism=MONGODB-AWS',
    'directConnection=true',
    ...(tls ? ['tls=true'] : []),
    // A slash may stand in a query as it is, and reads better.
    ...(caFile === undefined ? [] : [`tlsCAFile=${encodeURIComponent(caFile).replaceAll('%2F', '/')}`]),
  ];
  return `mongodb://${hostAndPortText({ host, port })}/?${options.join('&')}`;
}
