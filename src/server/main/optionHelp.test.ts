import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandNames, commandTable } from './commandTable';
import { helpText } from './optionHelp';
import { parseOptions } from './options';
import { namesOf, optionRows } from './optionTable';

const readme = inOneSpace(readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8'));

/** As a table reads, however wide its columns are. */
function inOneSpace(text: string): string {
  return text.replace(/ {2,}/g, ' ');
}

describe.each(optionRows)('the option %s', (id, { value, help, of }) => {
  const { flag, env } = namesOf(id);
  const [command = 'serve'] = of;
  const asWritten = `--${flag}${value === undefined ? '' : ` ${value}`}`;

  it('is named by --help of its commands with its variable, and by that of no other', () => {
    const line = ` ${asWritten} ${help}\n ${env}\n`;
    const naming = commandNames.filter((one) => inOneSpace(helpText(one)).includes(line));
    expect(naming).toEqual(commandNames.filter((one) => of.includes(one)));
  });

  it('has its line in the README', () => {
    expect(readme).toContain(`| \`${asWritten}\` | \`${env}\` | ${of.join(', ')} | ${help} |`);
  });

  it('is known on the command line and in the environment', () => {
    // Of what no option means it is said which one it was.
    expect(parseOptions([command, `--${flag}${value === undefined ? '=no' : '='}`], {})).toMatchObject({
      kind: 'wrong',
      message: expect.stringContaining(`--${flag}`),
    });
    if (value === undefined) {
      expect(parseOptions([command], { [env]: 'perhaps' })).toEqual({
        kind: 'wrong',
        of: command,
        message: `${env} must be 1 or 0`,
      });
    }
  });
});

describe.each(commandNames)('the command %s', (command) => {
  it('is named by --help with what it does, and has a --help of its own', () => {
    expect(inOneSpace(helpText(null))).toContain(commandTable[command].does);
    expect(helpText(command)).toMatch(new RegExp(`^Usage: countersign ${command} `));
    expect(parseOptions([command, '--help'], {})).toEqual({ kind: 'help', of: command });
  });

  it('has what its options do in one column', () => {
    const text = helpText(command);
    const lines = text
      .slice(text.indexOf('\n  --') + 1)
      .trimEnd()
      .split('\n');
    const columns = lines.map((line) => /^(?: {2}--\S+(?: \S+)? {2,}| +)/.exec(line)?.[0].length);
    expect(new Set(columns).size).toBe(1);
  });

  it('has its place in the README', () => {
    expect(readme).toContain(`countersign ${command}`);
  });
});
