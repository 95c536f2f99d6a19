import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bundleFile } from '../../../core/drivers/code/bundle';
import type { Snippet } from '../../../core/drivers/code/snippet';
import { webRole } from '../../hostCredentials/machine';
import { loggedInAs } from '../../snippets/loggedInAs';
import type { Run } from '../driver';
import { openPlace } from '../place';
import { runProgram, variablesOf, withHome } from '../program';
import type { Machine, Surroundings } from '../sources/machine';
import { built, cachedOf } from '../toolchains/cache';
import type { CodeRunner } from '../toolchains/toolchain';
import { codeFor, codeForms, sandboxPort, type CodeForm } from './codeForms';
import { partOf } from './partOf';

/** Makes programs of the code that the page offers, into the cache. @returns what cannot be made, and why */
export async function makeCode(runner: CodeRunner): Promise<readonly string[]> {
  for (const form of formsOf(runner)) {
    const code = codeFor(runner.id, form);
    try {
      await built(placeOf(runner, code), async (made) => {
        for (const { name, code: text } of code.files.filter(isFile)) {
          await mkdir(dirname(join(made, name)), { recursive: true });
          await writeFile(join(made, name), text);
        }
        await runner.make(made, code);
      });
    } catch (thrown) {
      return [`the page’s code for ${runner.id}, ${form.title}, cannot be made a program: ${String(thrown)}`];
    }
  }
  return [];
}

/** Runs all of it against one sandbox. @returns a line each form */
export async function runCode(
  runner: CodeRunner,
  machine: Machine,
): Promise<readonly { readonly right: boolean; readonly line: string }[]> {
  const forms = formsOf(runner);
  return [
    ...(await runForms(
      runner,
      machine,
      'TCP',
      forms.filter(({ overTls }) => !overTls),
    )),
    ...(await runForms(
      runner,
      machine,
      'TLS',
      forms.filter(({ overTls }) => overTls),
    )),
  ];
}

async function runForms(
  runner: CodeRunner,
  machine: Machine,
  over: 'TCP' | 'TLS',
  forms: readonly CodeForm[],
): Promise<Awaited<ReturnType<typeof runCode>>> {
  const place = await openPlace(over, machine.users, () => {}, { at: sandboxPort });
  const lines = [];
  try {
    for (const form of forms) {
      const made = placeOf(runner, codeFor(runner.id, form));
      // What could not be made has been said.
      if (!existsSync(made)) continue;
      const { files, environment } = await surroundingsOf(form, runner, machine);
      const bundle = place.ca === null ? {} : { [bundleFile]: place.ca };
      const { stdout, stderr } = await withHome({ ...files, ...bundle }, (home) =>
        runProgram(
          { command: exported(runner, form, home, runner.command(made)), input: '' },
          home,
          environment(home),
        ),
      );
      const right = loggedInAs(form.user ?? { arn: webRole }).test(stdout.replaceAll(/\s+/g, ' '));
      const line = `the page’s code for ${runner.id}, ${form.title}: ${right ? 'logs in' : `WRONG: ${stderr || stdout}`}`;
      lines.push({ right, line });
    }
  } finally {
    await place.close();
  }
  return lines;
}

function formsOf({ webIdentity }: CodeRunner): readonly CodeForm[] {
  return codeForms.filter(({ source }) => source !== 'web-identity' || webIdentity !== null);
}

/** A command behind the exports that stand beside the code, as a shell that a person has carried them out in. */
function exported({ id }: CodeRunner, form: CodeForm, home: string, command: Run['command']): Run['command'] {
  const filledIn = { 'token-file': join(home, 'web-identity-token'), region: 'us-east-1' };
  const exports = partOf(codeFor(id, form, filledIn), 'environment');
  // Beside the program: where it is run from.
  return ['sh', '-ec', `${exports}cd "$HOME"\nexec "$@"`, 'sh', ...command];
}

async function surroundingsOf(
  { user, source, written }: CodeForm,
  { webIdentity }: CodeRunner,
  machine: Machine,
): Promise<Surroundings> {
  if (user === null) {
    const { files, environment } = await machine.surroundings(webIdentity ?? 'web identity');
    // What the exports set is theirs to set.
    const set = { AWS_WEB_IDENTITY_TOKEN_FILE: undefined, AWS_ROLE_ARN: undefined, AWS_REGION: undefined };
    return { files, environment: (home) => ({ ...environment(home), ...set }) };
  }
  const { accessKeyId, secretAccessKey, sessionToken } = user;
  const given = {
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
    ...(sessionToken ? { sessionToken: sessionToken.reveal() } : {}),
  };
  return { files: {}, environment: () => (written || source === 'environment' ? {} : variablesOf(given)) };
}

/** Of all that makes the program; what is exported is not in it. */
function placeOf({ id }: CodeRunner, { files }: Snippet): string {
  return cachedOf(
    `code-${id}`,
    files.filter(({ name }) => name !== 'environment').flatMap(({ name, code }) => [name, code]),
  );
}

/** What is saved, and not what is done with it. */
function isFile({ name }: Snippet['files'][number]): boolean {
  return name.includes('.');
}
