import { join } from 'node:path';
import { version } from '../../../package.json';
import { systemCodeOf } from '../../core/fault/systemCodeOf';
import { shown } from '../cli/terminal/shown';
import type { Command } from './commandTable';
import { helpText } from './optionHelp';
import { parseOptions, type Parsed } from './options';
import { startupError } from './startupError';

// The server's composition root, run by `npm start` once it is built to dist/server/main.js. What a command needs is
// loaded with it.

// Whoever reads may leave, as head does: what came of a command is told by its status all the same. That there is no
// room for it on a disk is nobody's will.
const fullDisk = /^(?:ENOSPC|EDQUOT|EFBIG)$/;
process.stdout.on('error', (error) => {
  const system = systemCodeOf(error);
  if (fullDisk.test(system)) giveUp(`what it prints finds no room (${system})`);
});
process.stderr.on('error', () => undefined);

const parsed = parseOptions(process.argv.slice(2), process.env);
switch (parsed.kind) {
  case 'help':
    process.stdout.write(helpText(parsed.of));
    break;
  case 'version':
    process.stdout.write(`${version}\n`);
    break;
  case 'wrong':
    giveUp(`${parsed.message}. See countersign ${parsed.of === null ? '' : `${parsed.of} `}--help`);
    break;
  default:
    await run(parsed).catch((thrown: unknown) => giveUp(startupError(thrown)));
    if (parsed.kind !== 'serve' && parsed.kind !== 'sandbox') leave();
}

async function run({ kind, options, operand }: Extract<Parsed, { kind: Command }>): Promise<void> {
  switch (kind) {
    case 'serve':
      return (await import('./serve')).serve(options, join(import.meta.dirname, '../client'));
    case 'check':
      return (await import('./check')).checkCommand(options, operand);
    case 'diagnose':
      return (await import('./diagnose')).diagnoseCommand(options, operand);
    case 'sandbox':
      return (await import('./sandbox')).sandboxCommand(options);
    case 'sources':
      return (await import('./sources')).sourcesCommand(options);
  }
}

/** Once all is said nothing is waited for: of AWS's providers one that failed leaves a timer of a minute behind. */
function leave(): void {
  process.stderr.write('', () => process.stdout.write('', () => process.exit()));
}

function giveUp(why: string): void {
  process.stderr.write(`countersign: ${shown(why)}\n`);
  process.exitCode = 2;
}
