import { importTrace } from '../../core/trace/importTrace';
import { openTrace } from '../../page/state/trace/openedTrace';
import { keptTraces } from '../traces/kept';
import { mutateTrace } from '../traces/mutateTrace';
import { screenOf } from '../traces/screenOf';
import type { FuzzReader } from './reader';

const files = [...keptTraces(1), ...keptTraces(2)];

/** Files that somebody changed: what opens can be shown. */
export const traceReaders: readonly FuzzReader[] = [
  {
    name: 'trace',
    promises: 'faults',
    draw: (chance) => {
      const text = mutateTrace(chance.of(files).text, chance);
      return { read: () => screenOf(openTrace(importTrace(text)).getState()), shown: () => text };
    },
  },
];
