import type { LogFacts } from './log';
import type { NetworkFacts } from './network';
import type { PackageFacts } from './packages';
import type { ServerFacts } from './server';
import type { SourceFacts } from './sources';
import type { UserFacts } from './user';

/** What happened before or beside a login. */
export type WayFacts = NetworkFacts & PackageFacts & SourceFacts & ServerFacts & UserFacts & LogFacts;
