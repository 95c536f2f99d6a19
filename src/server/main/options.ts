import { parseArgs } from 'node:util';
import { isLoopbackBind } from '../reach/thisMachine';
import { commandNames, commandTable, isCommand, type Command, type CommandRow } from './commandTable';
import { harmless } from './harmless';
import type { OptionRow } from './optionRow';
import { namesOf, optionRows, type OptionId, type Options } from './optionTable';

export type Parsed =
  | {
      readonly kind: Command;
      readonly options: Options;
      /** What stands beside the options: a connection string, or the name of a file. */
      readonly operand?: string;
    }
  /** `of`: null where no command was named. */
  | { readonly kind: 'help'; readonly of: Command | null }
  | { readonly kind: 'version' }
  /** One line, fit for a terminal. */
  | { readonly kind: 'wrong'; readonly message: string; readonly of: Command | null };

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * @param argv what follows the program's name
 * @returns what to do; never throws
 */
export function parseOptions(argv: readonly string[], env: Environment): Parsed {
  // Where an option cannot be read it is not known which words stand beside them: then it is the first that names one.
  let of: Command | null = argv.find(isCommand) ?? null;
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      strict: true,
      allowPositionals: true,
      options: {
        ...Object.fromEntries(optionRows.map(([id, row]) => [namesOf(id).flag, shapeOf(row)])),
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
    const given: Readonly<Record<string, unknown>> = values;
    const [first = '', ...others] = positionals;
    of = isCommand(first) ? first : null;
    const command = of ?? 'serve';
    if (values.help) return { kind: 'help', of };
    if (values.version) return { kind: 'version' };
    const operand = operandOf(command, of === null ? positionals : others);
    for (const [id, row] of optionRows) {
      const { flag } = namesOf(id);
      if (given[flag] !== undefined && !row.of.includes(command))
        throw new TypeError(`--${flag} is no option of ${command}, but of ${row.of.join(' and ')}`);
    }
    const found = optionRows
      .map(([id, row]) => {
        const texts = row.of.includes(command) ? textsOf(id, row, given, env) : [];
        return [id, row.read(texts, namesOf(id))] as const;
      })
      .filter(([, value]) => value !== undefined);
    const options = compatible(Object.fromEntries(found) as unknown as Options);
    return { kind: command, options, ...(operand === undefined ? {} : { operand }) };
  } catch (thrown) {
    return { kind: 'wrong', message: inOneLine(thrown), of };
  }
}

/** @throws TypeError for what no command takes; it may be a connection string with credentials, and is not said back */
function operandOf(command: Command, given: readonly string[]): string | undefined {
  const [first, ...others] = given;
  const row: CommandRow = commandTable[command];
  if (first === undefined || (row.operand !== undefined && others.length === 0)) return first;
  if (row.operand !== undefined)
    throw new TypeError(`${command} takes one ${row.operand}, and ${given.length} stand there`);
  if (command === 'serve' && /^[a-z-]{1,16}$/.test(first))
    throw new TypeError(`There is no command ${first}; there are ${commandNames.join(', ')}`);
  const asked = first.startsWith('mongodb') ? 'A connection string is for countersign check. ' : '';
  throw new TypeError(`${asked}Every argument is an option or the value of one; one stands alone`);
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

/** @throws TypeError for what would let others in without a name to judge them by, or to what is one person's alone */
function forWhom({ host, publicUrl, pageOrigin, trustProxy, hostCredentials, tlsKeylog }: Options): void {
  const beyond = !isLoopbackBind(host);
  if (tlsKeylog !== undefined && publicUrl)
    throw new TypeError('--tls-keylog is for a capture of one’s own, so it cannot go with --public-url');
  if (hostCredentials && (beyond || publicUrl))
    throw new TypeError(
      `--host-credentials is for this machine alone, so it cannot go with ${publicUrl ? '--public-url' : `--host ${host}`}`,
    );
  if (trustProxy.length > 0 && !publicUrl)
    throw new TypeError('--trust-proxy has no effect without --public-url');
  if (pageOrigin.length > 0 && !publicUrl)
    throw new TypeError('--page-origin has no effect without --public-url');
  if (beyond && !publicUrl)
    throw new TypeError(
      '--host beyond this machine takes --public-url, the address at which others reach the page',
    );
}

/** Of an option that there is not, Node says back what stands there, which may be a secret. */
function inOneLine(thrown: unknown): string {
  const [line = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n');
  if ((thrown as NodeJS.ErrnoException).code !== 'ERR_PARSE_ARGS_UNKNOWN_OPTION')
    return line.replace(/\.$/, '');
  return `There is no option ${harmless(/'([^']*)'/.exec(line)?.[1] ?? line)}`;
}

function compatible(options: Options): Options {
  const { relayTo, relayAll, noSandbox, sandboxPort, sandboxStsPort, hostCredentials, open } = options;
  if (relayAll && relayTo === undefined) throw new TypeError('--relay-all has no effect without --relay-to');
  if (relayTo !== undefined && noSandbox)
    throw new TypeError('--relay-to uses the port of the sandbox server, so it cannot go with --no-sandbox');
  forWhom(options);
  // What a program is started with can be read by every user of a machine.
  if (hostCredentials && open)
    throw new TypeError(
      '--open would show every user of this machine the address that --host-credentials keeps',
    );
  // Whoever wants any port for the sandbox wants any for its STS.
  const anyPort = sandboxPort === 0 && sandboxStsPort.orAnyFree;
  return anyPort ? { ...options, sandboxStsPort: { port: 0, orAnyFree: true } } : options;
}
