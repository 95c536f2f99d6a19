import { loadable } from '../ui/shared/loadable';
import type { UiContext } from '../ui/shared/store';
import type { Store } from '../state/handshake/store';
import type { ExampleUsers } from './exampleUsers';
import type { Grounds } from './opening/grounds';

type LazyParts = Pick<
  UiContext,
  | 'later'
  | 'temporary'
  | 'held'
  | 'walk'
  | 'bytes'
  | 'connection'
  | 'trail'
  | 'refusal'
  | 'differences'
  | 'print'
  | 'shell'
  | 'glossary'
  | 'lab'
>;

/** What components are given that is loaded when it is first asked for. */
export function lazyParts(store: Store, { clock, random }: Grounds, { all, issue }: ExampleUsers): LazyParts {
  return {
    later: loadable(async () => {
      // Not in the task that draws the example: what is fetched while that lasts would come before it stands there.
      await new Promise((resolve) => setTimeout(resolve));
      return (await import('./later')).laterParts;
    }),
    temporary: loadable(async () => {
      const { createTemporary } = await import('./temporary');
      return createTemporary({ store, clock, random, users: all, issue });
    }),
    held: loadable(async () => (await import('./held')).heldParts),
    walk: loadable(async () => (await import('./walk')).walkParts),
    bytes: loadable(async () => import('../ui/bytes/BytesPanel')),
    connection: loadable(async () => (await import('./connection')).connectionParts),
    trail: loadable(async () => import('../ui/trail/Trail')),
    refusal: loadable(async () => (await import('./refusal')).createRefusal(clock)),
    differences: loadable(async () => (await import('./differences')).differenceParts),
    print: loadable(async () => (await import('./print')).printParts),
    shell: loadable(async () => (await import('./shell')).shellParts),
    glossary: loadable(async () => (await import('./glossary')).glossaryParts),
    lab: loadable(async () => (await import('./lab')).labParts),
  };
}
