import { namesOf, optionRows } from './optionTable';

export function helpText(): string {
  const rows = optionRows.map(([id, { value, help }]) => {
    const { flag, env } = namesOf(id);
    const left = `  --${flag}${value ? ` ${value}` : ''}`;
    return `${left.padEnd(27)} ${help}\n${''.padEnd(27)} ${env}`;
  });
  return [
    'Countersign: a playground for MONGODB-AWS authentication.',
    '',
    'Usage: npm start -- [options]',
    '',
    'Each option can also be given by the environment variable under it; the option wins. An empty variable is none.',
    '',
    ...rows,
    '  --help                      this text',
    '  --version                   the version',
    '',
  ].join('\n');
}
