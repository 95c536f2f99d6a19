import { Fault } from '../../core/fault/fault';
import { lanesNow } from '../../core/mistakes/search/lanesNow';
import { diagnose } from '../cli/diagnose/diagnose';
import { diagnosisInJson } from '../cli/diagnose/diagnosisInJson';
import { diagnosisReport } from '../cli/diagnose/diagnosisReport';
import { printerFor } from '../cli/terminal/printer';
import { readInput } from '../cli/terminal/readInput';
import type { Options } from './optionTable';

/**
 * @param file absent: standard input
 * @throws Fault for what cannot be read
 */
export async function diagnoseCommand({ json }: Options, file?: string): Promise<void> {
  if (file === undefined && process.stdin.isTTY)
    throw new Fault('option-invalid', {
      problem: 'command-line',
      told: 'diagnose has nothing to read: name a FILE, or hand it over on standard input',
    });
  const diagnosis = await diagnose(await readInput(file ?? '-'), Date.now(), lanesNow);
  process.stdout.write(
    json
      ? `${JSON.stringify(diagnosisInJson(diagnosis), null, 2)}\n`
      : diagnosisReport(diagnosis, printerFor(process.stdout, process.env)),
  );
  process.exitCode = diagnosis.known.ending || diagnosis.pieces.length > 0 ? 0 : 1;
}
