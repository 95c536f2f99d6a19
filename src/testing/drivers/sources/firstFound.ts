import type { Driver } from '../driver';
import { combinationsOf, foretold, logInWith, type Combination } from './combinations';
import type { Machine } from './machine';

/**
 * Whether the source found first wins, as the page foretells it, in every combination of sources that is tried with a
 * driver whose order is told.
 * @returns a line each driver, and one each combination that ended elsewhere
 */
export async function firstFound(
  drivers: readonly Driver[],
  machine: Machine,
): Promise<{ readonly lines: readonly string[]; readonly wrong: number }> {
  const lines: string[] = [];
  let wrong = 0;
  for (const driver of drivers) {
    const { order } = driver;
    if (!order) continue;
    const waiting = combinationsOf(driver, order.tried);
    const next = waiting.values();
    const elsewhere: string[] = [];
    const work = async (): Promise<void> => {
      for (const one of next) {
        const told = await logInWith(driver, one, machine);
        const is = told.ok ? (told.user ?? null) : null;
        const should = foretold(order.chain, one);
        if (is !== should)
          elsewhere.push(`  ${shortly(one)}: ${told.ok ? is : told.message}, not ${should ?? 'nobody'}`);
      }
    };
    await Promise.all([work(), work()]);
    wrong += elsewhere.length;
    lines.push(
      `${driver.name}  ${waiting.length} combinations of sources: ${elsewhere.length === 0 ? 'each ends where it was foretold' : `${elsewhere.length} WRONG`}`,
      ...elsewhere,
    );
  }
  return { lines, wrong };
}

function shortly({ explicit, environment, web, ecs, sharedFile, ec2 }: Combination): string {
  const there = [
    explicit === 'none' ? [] : [explicit],
    environment.length > 0 ? [`environment (${environment.join()})`] : [],
    web.length > 0 ? [`web identity (${web.join()})`] : [],
    ecs === 'none' ? [] : [ecs],
    sharedFile ? ['shared file'] : [],
    ec2 ? ['EC2'] : [],
  ].flat();
  return there.join(' + ') || 'nothing';
}
