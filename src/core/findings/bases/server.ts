import { documented, inWords, type Bases } from '../basis';
import type { ServerFacts } from '../facts/server';

export const serverBases: Bases<ServerFacts> = {
  'server-wire-old': documented('MongoDB drivers’ specifications'),
  'server-wire-new': documented('MongoDB drivers’ specifications'),
  'server-documentdb': documented('Amazon DocumentDB Developer Guide'),
  'server-ldap': documented('Atlas manual'),
  'server-logins': documented('Atlas manual'),
  'server-protocol': inWords('driver'),
};
