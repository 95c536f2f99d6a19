import { fork } from 'node:child_process';
import { join } from 'node:path';
import type { OpenLanes } from '../../core/mistakes/search/lanes';
import type { Searched } from '../../core/mistakes/search/searcher';
import { searchWorkers, type SearchWorker } from '../../page/transport/searchWorkers';

/** The page's workers, each a process of Node. */
export function inProcesses(count: number): OpenLanes {
  return searchWorkers({
    count,
    make(): SearchWorker {
      const child = fork(join(import.meta.dirname, 'searchProcess.ts'), { execArgv: ['--import', 'tsx'] });
      return {
        addEventListener(type, listener) {
          if (type === 'message') child.on('message', (data) => listener({ data: data as Searched }));
          else child.on('exit', () => listener({}));
        },
        postMessage: (message) => void child.send(message),
        terminate: () => void child.kill(),
      };
    },
  });
}
