import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** What the bare loop comes to by so many processors at once, secrets a second in all. */
export async function bareInProcesses(count: number): Promise<number> {
  const rates = Array.from({ length: count }, async () => {
    const child = fork(join(import.meta.dirname, 'bareProcess.ts'), { execArgv: ['--import', 'tsx'] });
    const [rate] = (await once(child, 'message')) as [number];
    child.kill();
    return rate;
  });
  return (await Promise.all(rates)).reduce((sum, rate) => sum + rate, 0);
}
