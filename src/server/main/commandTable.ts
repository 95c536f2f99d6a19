/** A command of the program, and what stands beside its options on the command line. */
export interface CommandRow {
  /** What it does, on one line. */
  readonly does: string;
  /** What else it takes; absent where it takes options alone. */
  readonly operand?: string;
  /** More that `--help` of it says, a line each. */
  readonly notes?: readonly string[];
}

/** Where what `--json` prints is described, in the package and in a checkout. @param schema its name, with its version */
function inJson(schema: string): string {
  return `What --json prints: docs/command-line.md, and for a validator docs/schema/${schema}.schema.json.`;
}

/** Every command; the first is what is done where none is named. */
export const commandTable = {
  serve: { does: 'page, proxy and sandbox; this is done where no command is named' },
  check: {
    does: 'makes the handshake from this machine and says what came of it',
    operand: 'URI',
    notes: [
      'URI is a connection string, or - to read it from standard input, where no other user of the machine sees it;',
      'where it is left out, the variable MONGODB_URI is taken. What it names is dialled, wherever that is.',
      'Credentials are those that a program would find here. No secret is printed, and none is written to a file.',
      inJson('check.2'),
      '',
      'Exit status: 0 authenticated, 1 refused, 2 wrong usage, 3 not reached, 4 no credentials.',
    ],
  },
  diagnose: {
    does: 'says what is behind an error, a log, a header, a payload or a trace',
    operand: 'FILE',
    notes: [
      'FILE is read, or standard input where it is - or left out. Nothing of it is sent anywhere.',
      inJson('diagnose.1'),
      '',
      'Exit status: 0 it was read, 1 nothing in it is known here, 2 wrong usage.',
    ],
  },
  sandbox: {
    does: 'the sandbox’s server and STS alone, for tests of other programs',
    notes: ['It ends on SIGTERM. Its users are in the README.', inJson('sandbox.1')],
  },
  sources: {
    does: 'where a program would find credentials on this machine',
    notes: [
      'Sources are asked as the program asks them, until one gives credentials. No secret is printed.',
      inJson('sources.2'),
      '',
      'Exit status: 0 credentials were found, 2 wrong usage, 4 none were found.',
    ],
  },
} as const satisfies Record<string, CommandRow>;

export type Command = keyof typeof commandTable;

export const commandNames = Object.keys(commandTable) as readonly Command[];

export function isCommand(text: string): text is Command {
  return Object.hasOwn(commandTable, text);
}
