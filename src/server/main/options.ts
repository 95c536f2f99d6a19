import { parseArgs } from 'node:util';
import { isLoopbackBind } from '../reach/thisMachine';
import { namesOf, optionRows, type OptionId, type OptionRow, type Options } from './optionTable';

export type Parsed =
  | { readonly kind: 'serve'; readonly options: Options }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  /** One line, fit for a terminal. */
  | { readonly kind: 'wrong'; readonly message: string };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param argv what follows the program's name
 * @returns what to do; never throws
 */
export function parseOptions(argv: readonly string[], env: Environment): Parsed {
  try {
    const { values } = parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: false,
      options: {
        ...Object.fromEntries(optionRows.map(([id, row]) => [namesOf(id).flag, shapeOf(row)])),
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    if (values.help) return { kind: 'help' };
    if (values.version) return { kind: 'version' };
    const found = optionRows
      .map(([id, row]) => [id, row.read(textsOf(id, row, values, env), namesOf(id))] as const)
      .filter(([, value]) => value !== undefined);
    return { kind: 'serve', options: compatible(Object.fromEntries(found) as unknown as Options) };
  } catch (thrown) {
    return { kind: 'wrong', message: inOneLine(thrown) };
  }
}

interface Shape {
  readonly type: 'string' | 'boolean';
  readonly multiple: boolean;
}

function shapeOf({ value, repeatable }: OptionRow<unknown>): Shape {
  return { type: value === undefined ? 'boolean' : 'string', multiple: repeatable === true };
}

/** An option as it was given, by the command line or else by the environment. */
function textsOf(
  id: OptionId,
  { value, repeatable }: OptionRow<unknown>,
  values: Readonly<Record<string, unknown>>,
  env: Environment,
): readonly string[] {
  const names = namesOf(id);
  const given = values[names.flag];
  if (Array.isArray(given)) return given.map((text) => String(text).trim());
  // Taken as it is, an empty host would be every address of the machine.
  if (given === '') throw new TypeError(`--${names.flag} takes a value, and was given none`);
  if (given !== undefined) return [value === undefined ? '1' : String(given)];
  const text = env[names.env] ?? '';
  if (text === '') return [];
  return repeatable
    ? text
        .split(',')
        .filter(Boolean)
        .map((one) => one.trim())
    : [text];
}

function inOneLine(thrown: unknown): string {
  // Node would quote what stands alone, which may be a connection string with credentials.
  if ((thrown as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL')
    return 'Every argument is an option or the value of one; one stands alone';
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  return line;
}

function compatible(options: Options): Options {
  const { host, relayTo, relayAll, noSandbox, sandboxPort, sandboxStsPort, hostCredentials, open } = options;
  if (relayAll && relayTo === undefined) throw new TypeError('--relay-all has no effect without --relay-to');
  if (relayTo !== undefined && noSandbox)
    throw new TypeError('--relay-to uses the port of the sandbox server, so it cannot go with --no-sandbox');
  if (hostCredentials && !isLoopbackBind(host))
    throw new TypeError(`--host-credentials is for this machine alone, so it cannot go with --host ${host}`);
  // What a program is started with can be read by every user of a machine.
  if (hostCredentials && open)
    throw new TypeError(
      '--open would show every user of this machine the address that --host-credentials keeps',
    );
  // Whoever wants any port for the sandbox wants any for its STS.
  const anyPort = sandboxPort === 0 && sandboxStsPort.orAnyFree;
  return anyPort ? { ...options, sandboxStsPort: { port: 0, orAnyFree: true } } : options;
}
