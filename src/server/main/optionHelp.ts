import { commandNames, commandTable, type Command, type CommandRow } from './commandTable';
import { namesOf, optionRows } from './optionTable';

/** @param command null: what there is, and the options of what is done where no command is named */
export function helpText(command: Command | null): string {
  const about = command === null ? ofAll() : ofOne(command);
  return [...about, ...optionLines(command ?? 'serve'), ''].join('\n');
}

function ofAll(): readonly string[] {
  return [
    'Countersign: a playground for MONGODB-AWS authentication.',
    '',
    'Usage: countersign [command] [options]        from a checkout: npm start -- [command] [options]',
    '',
    ...commandNames.map((name) => `  ${usageOf(name).padEnd(20)} ${commandTable[name].does}`),
    '',
    'countersign COMMAND --help lists the options of a command; these are those of serve.',
    ...aboutVariables,
  ];
}

function ofOne(command: Command): readonly string[] {
  const { does, notes = [] }: CommandRow = commandTable[command];
  return [
    `Usage: countersign ${usageOf(command)} [options]`,
    '',
    `${command}: ${does}.`,
    ...notes,
    '',
    ...aboutVariables.slice(0, 1),
    '',
  ];
}

const aboutVariables = [
  'Each option can also be given by the environment variable under it; the option wins. An empty variable is none.',
  '',
];

function usageOf(name: Command): string {
  const { operand }: CommandRow = commandTable[name];
  return operand === undefined ? name : `${name} [${operand}]`;
}

function optionLines(command: Command): readonly string[] {
  const rows = optionRows
    .filter(([, row]) => row.of.includes(command))
    .map(([id, { value, help }]) => {
      const { flag, env } = namesOf(id);
      return [`  --${flag}${value ? ` ${value}` : ''}`, help, env] as const;
    });
  const all = [...rows, ['  --help', 'this text'], ['  --version', 'the version']];
  const width = Math.max(...all.map(([left = '']) => left.length));
  return all.map(
    ([left = '', ...lines]) => `${left.padEnd(width)}  ${lines.join(`\n${''.padEnd(width + 2)}`)}`,
  );
}
