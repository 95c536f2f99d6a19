import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { helpText } from './optionHelp';
import { parseOptions } from './options';
import { namesOf, optionRows } from './optionTable';

const readme = inOneSpace(readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8'));

/** As a table reads, however wide its columns are. */
function inOneSpace(text: string): string {
  return text.replace(/ {2,}/g, ' ');
}

describe.each(optionRows)('the option %s', (id, { value, help }) => {
  const { flag, env } = namesOf(id);
  const asWritten = `--${flag}${value === undefined ? '' : ` ${value}`}`;

  it('is named by --help with its variable', () => {
    expect(inOneSpace(helpText())).toContain(` ${asWritten} ${help}\n ${env}\n`);
  });

  it('has its line in the README', () => {
    expect(readme).toContain(`| \`${asWritten}\` | \`${env}\` | ${help} |`);
  });

  it('is known on the command line and in the environment', () => {
    // Of what no option means it is said which one it was.
    expect(parseOptions([`--${flag}${value === undefined ? '=no' : '='}`], {})).toMatchObject({
      kind: 'wrong',
      message: expect.stringContaining(`--${flag}`),
    });
    if (value === undefined) {
      expect(parseOptions([], { [env]: 'perhaps' })).toEqual({
        kind: 'wrong',
        message: `${env} must be 1 or 0`,
      });
    }
  });
});
