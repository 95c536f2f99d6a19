import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Secret } from '../../core/credentials/secret';
import { shellLook } from '../../core/shell/shellLook';
import { dots, type ShellCommand } from '../../core/shell/look';
import { builtInUsers } from '../../core/sts/builtInUsers';
import type { SandboxUser } from '../../core/sts/users';
import { stepIds, type StepId } from '../../core/vocabulary/steps';
import { shellKnownOf } from '../../page/state/selectors/shellKnown';
import { shownValues } from '../../page/state/selectors/shown';
import type { State } from '../../page/state/view/state';
import { byteComment } from '../../words/en/shell/shellWords';
import { exportTrace } from '../../core/trace/exportTrace';
import type { Redaction } from '../../core/trace/format';
import { importTrace } from '../../core/trace/importTrace';
import { openTrace } from '../../page/state/trace/openedTrace';
import { exampleUser } from '../exampleUser';
import { HeldScene } from '../heldScene';
import { hasShell, runInBash } from './runInBash';
import { environmentOf, runScene, type Scene } from './shellScene';

const role = exampleUser('assumed-role');
/** A token as STS makes them, and what connection strings break in one. */
const hardToken = new Secret(`IQoJ+/=%2B%${'FwoGZXIvYXdzEB+/=%'.repeat(20)}==`);

const hostile: SandboxUser = {
  accessKeyId: `AKIA'"$(id)\`id\`%s\\n!`,
  secretAccessKey: new Secret(`it's "a" $HOME \`id\` %s\\x41 \\\\ é ☃ ${'long'.repeat(20)}\n`),
  sessionToken: new Secret(`t'o"k$e%n\\ \`id\` é!`),
  arn: `arn:aws:iam::123456789012:user/o'neill`,
  roles: [],
};

const scenes: Readonly<Record<string, Scene>> = {
  'an IAM user': { user: exampleUser('iam-user') },
  'a role with a hard token': { user: { ...role, sessionToken: hardToken } },
  'hostile credentials, and a hostile host': {
    user: hostile,
    stsHost: `s'ts.$(touch x)\`id\`%d\\n\u001b[2J\u0000é.com`,
  },
  'a challenge on paper': {
    user: exampleUser('iam-user'),
    inputs: {
      target: 'challenge',
      challenge: {
        serverNonce:
          'dzw1U2IwSEtgaWI0IUxZMVJqc2xuQzNCcUxBc05wZjIGS0J9EgLwzEZ9dIzr/hnnK2mgd4D7F52t8g9yTC5cIA==',
        stsHost: 'sts.eu-west-1.amazonaws.com',
        signingDate: '20191107T002607Z',
      },
    },
  },
  'a nonce and headers that were tampered with': {
    user: exampleUser('iam-user'),
    inputs: { lab: [{ id: 'nonce-byte' }, { id: 'header-order' }] },
  },
};

/** The steps that show a mistake in signing. */
const signing: readonly StepId[] = ['string-to-sign', 'signature', 'client-final'];

/** The looks that are commands. */
function commandsOf(state: State): readonly { readonly step: StepId; readonly look: ShellCommand }[] {
  const known = shellKnownOf(state);
  return stepIds.flatMap((step) => {
    const look = known && shellLook(step, known, byteComment);
    return look?.kind === 'command' ? [{ step, look }] : [];
  });
}

/** What is behind the dots has to be the same in each place. */
function matches(printed: string, output: string): readonly string[] | null {
  const pattern = output.split(dots).map((text) => text.replaceAll(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(`^${pattern.join('(.*)')}\n$`, 's').exec(printed)?.slice(1) ?? null;
}

/** Runs them at once, and compares what each prints. */
function run(commands: ReturnType<typeof commandsOf>, user: SandboxUser) {
  return Promise.all(
    commands.map(async ({ step, look }) => {
      const printed = await runInBash(look.command, environmentOf(user));
      const hidden = matches(printed, look.output);
      expect(hidden, `${step}: ${look.command}\n${printed}`).not.toBeNull();
      return { step, printed, hidden };
    }),
  );
}

if (!hasShell()) process.stderr.write('No shell look was run: bash, openssl, base64 or od is not here\n');

describe.skipIf(!hasShell())('a shell look, run by bash', () => {
  describe.each(Object.entries(scenes))('%s', (_, scene) => {
    it('prints what the page shows, and behind the dots what the page keeps', async () => {
      const state = await runScene(scene);
      const commands = commandsOf(state);
      expect(commands.length).toBeGreaterThanOrEqual(9);
      const ran = await run(commands, scene.user);
      for (const { step, hidden, printed } of ran) {
        if (step === 'signing-key') {
          const { kDate, kRegion, kService, kSigning } = state.keys ?? {};
          expect(hidden).toEqual([kDate, kRegion, kService, kSigning].map((key) => key?.reveal()));
        }
        if (step === 'client-final') expect(printed).toBe(`${shownValues(state).clientFinal}\n`);
      }
    });

    it('tells neither secret nor token, in command or output', async () => {
      const state = await runScene(scene);
      const { secretAccessKey, sessionToken } = scene.user;
      for (const { look } of commandsOf(state)) {
        for (const secret of [secretAccessKey, sessionToken]) {
          if (!secret) continue;
          for (const form of ['utf8', 'base64', 'hex'] as const) {
            const text = Buffer.from(secret.reveal())
              .toString(form)
              .replace(/.{0,4}$/, '');
            expect(look.command + look.output).not.toContain(text);
          }
        }
      }
    });

    it('shows the very values that stand on the other looks', async () => {
      const state = await runScene(scene);
      const shown = shownValues(state);
      const outputs = Object.fromEntries(commandsOf(state).map(({ step, look }) => [step, look.output]));
      expect(outputs['client-first']).toBe(shown.clientFirst);
      expect(outputs['server-first']?.split('\n').slice(0, 2)).toEqual([
        shown.clientNonce,
        shown.serverNonce,
      ]);
      expect(outputs.request?.split('\n')[1]).toBe(shown.payloadHash);
      expect(outputs['canonical-request']).toBe(shown.canonicalRequestHash);
      expect(outputs.signature).toBe(shown.signature);
    });
  });

  it.each([
    'secret-newline',
    'secret-quotes',
    'secret-plus',
    'upper-hex',
    'token-stale',
    'blank-line',
    'scope-region',
    'flag-y',
    'body',
    'clock',
  ] as const)('makes the mistake %s that the run made', async (id) => {
    const user = { ...role, secretAccessKey: new Secret('countersign/Sandbox+Role/9f2KEXAMPLEKEY0') };
    const state = await runScene({ user, inputs: { lab: [{ id }] } });
    await run(
      commandsOf(state).filter(({ step }) => signing.includes(step)),
      user,
    );
  });

  it('signs as the page does with whatever characters a secret holds', async () => {
    const characters = fc.string({ unit: 'binary', minLength: 1, maxLength: 90 });
    const secret = characters.filter((text) => !text.includes('\0'));
    await fc.assert(
      fc.asyncProperty(secret, async (text) => {
        const user = { ...exampleUser('iam-user'), secretAccessKey: new Secret(text) };
        const state = await runScene({ user });
        const signature = commandsOf(state).find(({ step }) => step === 'signature');
        if (!signature) return;
        await run([signature], user);
      }),
      { numRuns: 6 },
    );
  });

  it('says that there is no secret, and prints nothing, where the environment has none', async () => {
    const state = await runScene({ user: exampleUser('iam-user') });
    const signature = commandsOf(state).find(({ step }) => step === 'signature');
    await expect(runInBash(signature?.look.command ?? '')).rejects.toThrow('AWS_SECRET_ACCESS_KEY');
  });
});

describe('a shell look', () => {
  it.each(builtInUsers())('is there for each step of $title, or why it is not', async (user) => {
    const known = shellKnownOf(await runScene({ user }));
    expect(known).not.toBeNull();
    const looks = stepIds.map((step) => known && shellLook(step, known, byteComment));
    expect(looks.filter((look) => look?.kind === 'none').length).toBe(2);
  });
});

describe.skipIf(!hasShell())('a shell look at a trace from a file', () => {
  const scene = { user: { ...role, sessionToken: hardToken } };

  async function opened(redaction: Redaction): Promise<State> {
    const { log } = await runScene(scene);
    const text = exportTrace(log, [role.secretAccessKey, hardToken], 0, redaction);
    return openTrace(importTrace(text)).getState();
  }

  it('prints what was recorded, with the secret and the token that were signed with', async () => {
    await run(commandsOf(await opened('secrets')), scene.user);
  });

  it('says that names are hidden, where a hash over what is left would be another', async () => {
    const known = shellKnownOf(await opened('identities'), true);
    const looks = stepIds.map((step) => known && shellLook(step, known, byteComment));
    expect(looks.flatMap((look) => (look?.kind === 'none' ? [look.why] : []))).toEqual(
      expect.arrayContaining(['names-masked', 'secret-not-in-file']),
    );
  });
});

describe.skipIf(!hasShell())('a shell look at a run whose last message was changed by hand', () => {
  const token = 'FwoGZXIvYXdzEChangedByHand+/==';

  /** The name of a field, what it becomes, and whether what follows is computed anew. */
  async function changed(name: string, text: (was: string) => string, follows: boolean): Promise<State> {
    const scene = new HeldScene('assumed-role');
    await scene.holdAt('client-final');
    scene.write(name, text, follows);
    await scene.goOn();
    return scene.store.getState();
  }

  it('prints the signature that was sent beside the one that STS computes', async () => {
    const state = await changed('a', (was) => `${was.slice(0, -4)}'0"$`, false);
    const sts = commandsOf(state).filter(({ step }) => step === 'sts');
    const [ran] = await run(sts, role);
    const [computed, sent] = ran?.printed.split('\n') ?? [];
    expect(computed).toBe(shownValues(state).signature);
    expect(sent).toBe(`${computed?.slice(0, -4)}'0"$`);
  });

  it('takes the changed token from the environment, and says so, where it was signed anew', async () => {
    const state = await changed('t', () => token, true);
    const commands = commandsOf(state).filter(({ step }) =>
      ['canonical-request', 'string-to-sign', 'client-final'].includes(step),
    );
    expect(commands.map(({ look: { notes } }) => notes)).toEqual(commands.map(() => ['token-changed']));
    await run(commands, { ...role, sessionToken: new Secret(token) });
  });

  it('takes the token that was signed, and then the one that was sent, where they differ', async () => {
    const state = await changed('t', () => token, false);
    const [canonical, sent] = ['canonical-request', 'client-final'].map((step) =>
      commandsOf(state).filter((one) => one.step === step),
    );
    expect(canonical?.[0]?.look.notes).toEqual(['token-from-environment']);
    await run(canonical ?? [], role);
    expect(sent?.[0]?.look.notes).toEqual(['token-changed']);
    await run(sent ?? [], { ...role, sessionToken: new Secret(token) });
  });

  it('says that no variable holds a token that was neither sent nor entered', async () => {
    const state = await changed('t', () => token, false);
    const known = shellKnownOf({ ...state, ran: null });
    expect(known && shellLook('canonical-request', known, byteComment)).toEqual({
      kind: 'none',
      why: 'token-not-sent',
    });
  });
});
