import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import manifest from '../../../package.json';
import { helpText } from '../../server/main/optionHelp';
import { isCommand } from '../../server/main/commandTable';
import { documentedFields } from './jsonPaths';
import { outputSchemas, type OutputName } from './outputSchemas';
import { schemaOf } from './schemaOf';
import { readFileSync } from 'node:fs';

const root = join(import.meta.dirname, '../../..');
const names = Object.keys(outputSchemas) as readonly OutputName[];

describe.each(names)('the schema of %s', (name) => {
  const [command = ''] = name.split('.');
  const file = `docs/schema/${name}.schema.json`;

  it('is the file that is shipped (npx vitest -u writes it)', async () => {
    await expect(schemaOf(name)).toMatchFileSnapshot(join(root, file));
    expect(manifest.files).toContain('docs');
  });

  it('says of every field what docs/command-line.md says, and has no other', () => {
    const texts = (text: string): readonly string[] =>
      [...text.matchAll(/"description": (".*"),?$/gm)].map(([, said = '']) => JSON.parse(said) as string);
    const documented = [...documentedFields(`${command} --json`).values()];
    expect([...texts(schemaOf(name))].sort()).toEqual(documented.sort());
  });

  it('is named by --help, the README and docs/command-line.md', () => {
    expect(isCommand(command) && helpText(command)).toContain(file);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('docs/schema');
    expect(readFileSync(join(root, 'docs/command-line.md'), 'utf8')).toContain(
      `(schema/${name}.schema.json)`,
    );
  });
});
