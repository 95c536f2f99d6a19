import { bashWord } from '../bytes/bashWord';
import { deriving, sha256, withSecret } from './hmac';
import type { ShellKnown } from './known';
import { command, none, type NoCommand, type ShellLook, type ShellNote } from './look';
import { secretChanges, tokenChanges } from './madeInBash';
import { grouped, indented, printing } from './printed';
import { shownText } from './rows';
import { sentSignature } from './sent';
import { tokenIn, type HeldToken } from './token';

type Signing = NonNullable<ShellKnown['signing']>;

/** Step 8: the text, and its hash. */
export function canonicalRequestLook(known: ShellKnown): ShellLook {
  return withTexts(known, known.signing?.canonicalRequest, ({ canonicalRequestHash }, text, held) => {
    const line = hashing(text, held);
    const changes = held ? tokenChanges(known) : [];
    const whole = changes.length > 0 ? ['(', ...changes, line, ')'].join('\n') : line;
    return command('canonical-request', whole, canonicalRequestHash, tokenNotes(known, held));
  });
}

/** Step 9: four lines, the last of them the hash. */
export function stringToSignLook(known: ShellKnown): ShellLook {
  return withTexts(
    known,
    known.signing?.canonicalRequest,
    ({ stringToSign, canonicalRequestHash }, text, held) =>
      printingString(known, 'string-to-sign', { stringToSign, hash: canonicalRequestHash, text, held }),
  );
}

/** Step 10: four keys, none of which is told. */
export function signingKeyLook(known: ShellKnown): ShellLook {
  return withSigning(known, ({ derivations }) => {
    const width = Math.max(...derivations.map(({ name }) => name.length));
    const lines = deriving(
      derivations,
      (name) => `; printf '${name.padEnd(width)} %s\\n' "\${key//[^0-9a-f]/}"`,
    );
    const output = derivations.map(({ name }) => `${name.padEnd(width)} ••••`).join('\n');
    return command('signing-key', withSecret(secretChanges(known), lines), output, [
      ...secretNotes(known),
      'keys-not-shown',
    ]);
  });
}

/** Step 11: HMAC of the string to sign. */
export function signatureLook(known: ShellKnown): ShellLook {
  return withSigning(known, ({ derivations, stringToSign, signature }) => {
    if (known.namesMasked) return none('names-masked');
    const lines = [
      ...deriving(derivations),
      `${grouped(printing(stringToSign))} | hmac "$key" | tr -d ' \\n'${upper(signature)}; echo`,
    ];
    return command('signature', withSecret(secretChanges(known), lines), signature, [
      ...secretNotes(known),
      ...(isUpper(signature) ? (['upper-case'] as const) : []),
    ]);
  });
}

/** Step 13: what STS does with what reached it, from its beginning to its end. */
export function stsLook(known: ShellKnown): ShellLook {
  const { sts } = known;
  if (sts === 'pending') return none('not-reached');
  if (sts === 'not-asked') return none('sts-not-asked');
  const rebuilt = sts === 'unknown' ? known.signing : sts.rebuilt;
  if (known.signing && !rebuilt) return none('sts-refused-first');
  return withTexts(known, rebuilt?.canonicalRequest, (signing, text, held) => {
    const stringToSign = rebuilt?.stringToSign ?? '';
    const made = { stringToSign, hash: hashIn(stringToSign), text, held };
    if (stringToSign !== signing.stringToSign) return printingString(known, 'sts-other-texts', made);
    return withSigning(known, ({ derivations, signature }) => {
      const sent = sentSignature(known) ?? signature;
      if (shownText(sent).asBytes) return none('not-readable');
      const lines = [
        hashLine(made),
        ...deriving(derivations),
        `${grouped(printingMade(made))} | hmac "$key" | tr -d ' \\n'; echo`,
        `printf '%s\\n' ${bashWord(sent)}`,
      ];
      const changes = [...secretChanges(known), ...(held ? tokenChanges(known) : [])];
      return command('sts', withSecret(changes, lines), `${signature.toLowerCase()}\n${sent}`, [
        ...secretNotes(known),
        ...tokenNotes(known, held),
      ]);
    });
  });
}

interface Made {
  readonly stringToSign: string;
  readonly hash: string;
  /** The canonical request that it is of. */
  readonly text: string;
  readonly held: HeldToken | null;
}

function printingString(
  known: ShellKnown,
  does: 'string-to-sign' | 'sts-other-texts',
  made: Made,
): ShellLook {
  const { pipe, output, asBytes } = shownText(made.stringToSign);
  const changes = made.held ? tokenChanges(known) : [];
  const lines = ['(', ...changes, hashLine(made), `${grouped(printingMade(made))}${pipe}`, ')'];
  return command(does, lines.join('\n'), output, [
    ...tokenNotes(known, made.held),
    ...(asBytes ? (['printed-as-bytes'] as const) : []),
  ]);
}

/** A string to sign whose last line is `$hash`; whole as it was, where it ends otherwise. */
function printingMade({ stringToSign, hash }: Made): readonly string[] {
  const to = stringToSign.length;
  const ends = hash !== '' && stringToSign.endsWith(hash);
  return printing(stringToSign, ends ? { from: to - hash.length, to, word: '"$hash"' } : null);
}

function hashIn(stringToSign: string): string {
  return stringToSign.slice(stringToSign.lastIndexOf('\n') + 1);
}

function hashLine({ text, held }: Made): string {
  return `hash=$(\n${indented([hashing(text, held)])}\n)`;
}

function hashing(text: string, held: HeldToken | null): string {
  return `${grouped(printing(text, held))} | ${sha256}`;
}

function withTexts(
  known: ShellKnown,
  text: string | undefined,
  look: (signing: Signing, text: string, held: HeldToken | null) => ShellLook,
): ShellLook {
  const { signing } = known;
  if (!signing || text === undefined) return none('not-reached');
  if (known.namesMasked) return none('names-masked');
  const held: HeldToken | null | NoCommand = tokenIn(text, known);
  return typeof held === 'string' ? none(held) : look(signing, text, held);
}

function withSigning(known: ShellKnown, look: (signing: Signing) => ShellLook): ShellLook {
  const { signing, secret } = known;
  if (!signing) return none('not-reached');
  if (!/^[0-9A-Fa-f]{64}$/.test(signing.signature)) return none('not-readable');
  return secret?.holdsNul === true ? none('no-variable-holds-it') : look(signing);
}

function isUpper(signature: string): boolean {
  return signature !== signature.toLowerCase();
}

function upper(signature: string): string {
  return isUpper(signature) ? ' | tr a-f A-F' : '';
}

function secretNotes(known: ShellKnown): readonly ShellNote[] {
  return [
    'secret-from-environment',
    ...(secretChanges(known).length > 0 ? (['mistake-made-too'] as const) : []),
    ...(known.holder === 'page' ? [] : (['output-as-seen'] as const)),
    'hmac-by-hand',
  ];
}

function tokenNotes(known: ShellKnown, held: HeldToken | null): readonly ShellNote[] {
  if (!held) return [];
  return [tokenChanges(known).length > 0 ? 'mistake-made-too' : held.note];
}
