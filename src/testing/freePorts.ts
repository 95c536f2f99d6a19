import { parseOptions } from '../server/main/options';
import type { Options } from '../server/main/optionTable';

/** The product on ports that nobody uses, with nothing else out of the ordinary. */
export const freePorts: Options = optionsOf(['--port=0', '--sandbox-port=0']);

function optionsOf(argv: readonly string[]): Options {
  const parsed = parseOptions(argv, {});
  if (parsed.kind !== 'serve') throw new Error(`no options to serve by: ${parsed.kind}`);
  return parsed.options;
}
