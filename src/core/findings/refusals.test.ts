import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loginKnown, type KnownTo } from '../../testing/findings/refusedLogin';
import { userIds } from '../../testing/lab/scene';
import { findingInWords } from '../../words/en/findings/findingInWords';
import { Secret } from '../credentials/secret';
import { mistakeIds, type MistakeId } from '../mistakes/table/mistakes';
import { serverModeIds, type ServerModeId } from '../mongodbAws/server/modes';
import type { SandboxUser } from '../sts/users';
import type { ExampleUser } from '../sts/builtInUsers';
import type { FindingCode } from './finding';
import { judge } from './judge';
import type { Knowledge } from './knowledge';
import { allRules } from './rules/all';

type User = ExampleUser['id'];

/** What is true of a login that fails with a mistake. */
interface Truth {
  /** Each tells the cause; one of them is first. */
  readonly causes: readonly FindingCode[];
  /**
   * Without STS's answer the evidence does not decide it, since the server says no more than that STS refused: there
   * one of these is among the findings.
   */
  readonly undecided?: readonly FindingCode[];
  /** Other codes that are true and certain with it. */
  readonly also?: readonly FindingCode[];
}

const signature: Truth = {
  // The server's own refusal names the header.
  causes: ['check-mistake-found', 'sandbox-refused'],
  also: ['signed-header-extra', 'signed-headers-unsorted', 'signature-upper-case'],
};
const scope = (code: FindingCode): Truth => ({ causes: [code, 'sts-scope', 'sandbox-sts'] });
/** Without its error a driver's giving up leaves nothing in what was sent that tells of it. */
const byClient: Truth = { causes: ['broke'], undecided: [] };

const truths: Readonly<Record<MistakeId, Truth>> = {
  'secret-newline': signature,
  'secret-quotes': signature,
  'secret-plus': signature,
  'token-stale': {
    causes: ['token-of-another-key', 'sandbox-token', 'sts-identity'],
    undecided: ['cause-token', 'token-of-another-key', 'sts-identity'],
  },
  'token-dropped': { causes: ['token-missing', 'sandbox-token'], also: ['sts-identity'] },
  'flag-y': signature,
  'auth-source': { causes: ['reply-database', 'database-other', 'sandbox-refused'] },
  clock: { causes: ['time-clock-shown', 'sts-clock', 'clock-behind', 'sandbox-sts'] },
  'nonce-byte': signature,
  'extra-header': signature,
  'host-port': signature,
  body: signature,
  'header-order': signature,
  'blank-line': signature,
  'scope-region': scope('scope-region-other'),
  'scope-service': scope('scope-service-other'),
  'scope-terminator': scope('scope-terminator-other'),
  'upper-hex': signature,
  'wire-version-8': { causes: ['broke', 'server-wire-old'] },
  'mechanism-disabled': { causes: ['reply-mechanism', 'sandbox-refused'] },
  silence: byClient,
  'nonce-63': byClient,
  'nonce-prefix': byClient,
  'host-empty': byClient,
  'host-256': byClient,
  'host-empty-label': byClient,
  'extra-field': { causes: [] },
  'slow-sts': { causes: [] },
  throttling: {
    causes: ['sandbox-sts', 'sts-throttled'],
    undecided: ['cause-throttled', 'sts-throttled'],
  },
  'token-expired': { causes: ['sandbox-sts', 'sts-expired'], undecided: ['cause-expired', 'sts-expired'] },
};

const missingUser: Truth = { causes: ['reply-user-not-found', 'sandbox-user-missing'] };

/** What the sandbox and STS say in their own words is true of it, whatever it is. */
const told: readonly FindingCode[] = ['sandbox-mismatch', 'sandbox-refused', 'sandbox-sts', 'sts-signature'];

const found = (known: Knowledge) => judge(known, allRules).findings;

/** By what the log shows; null where nothing failed. */
function truthOf({ handshake }: KnownTo, mistake: MistakeId | null, user: User): Truth | null {
  if (handshake.ending?.outcome === 'authenticated') return null;
  const isMissing = handshake.server?.type === 'judged' && handshake.server.lookup?.found === false;
  return isMissing && user === 'no-database-user' ? missingUser : mistake && truths[mistake];
}

/** A search that finds nothing goes through all pairs. */
const patience = 120_000;

describe.each(serverModeIds)(
  'a refusal of the sandbox as %s',
  { timeout: patience },
  (mode: ServerModeId) => {
    it.each([null, ...mistakeIds])(
      'with %s is told its true cause, and nothing certain that is false',
      async (mistake) => {
        for (const user of userIds) {
          const known = await loginKnown(user, mode, mistake);
          const truth = truthOf(known, mistake, user);
          const name = `${mistake} ${user}`;
          if (truth === null) {
            for (const one of Object.values(known)) expect(found(one), name).toEqual([]);
            continue;
          }
          const { causes, undecided, also = [] } = truth;
          const may = new Set([...causes, ...also, ...told]);
          for (const [where, one] of Object.entries(known) as [keyof KnownTo, Knowledge][]) {
            const findings = found(one);
            const codes = findings.map(({ code }) => code);
            const certain = findings.filter(({ level, untold }) => level === 'certain' && !untold);
            expect(
              certain.filter(({ code }) => !may.has(code)).map(({ code }) => code),
              `${name} ${where}`,
            ).toEqual([]);
            // What a driver refuses by itself, a listener does not hear.
            if (where === 'listen' && one.ending === undefined) expect(findings, name).toEqual([]);
            // The page's own texts stand beside the sandbox's there, and what differs is the cause.
            else if (where === 'handshake') expect([...causes, ...told], name).toContain(codes[0]);
            else if (undecided === undefined || (where !== 'unasked' && undecided.length > 0)) {
              expect(causes, `${name} ${where}`).toContain(codes[0]);
              expect(new Set(codes).size, `${name} ${where}: ${codes.join(' ')}`).toBe(codes.length);
            } else if (undecided.length > 0) {
              expect(
                undecided.filter((code) => codes.includes(code)).length,
                `${name} ${where}`,
              ).toBeGreaterThan(0);
            }
            for (const finding of findings) expect(findingInWords(finding).says).not.toBe('');
            // Where it is known to be the sandbox, nothing that its server or STS said is passed for a real one's.
            if (one.server !== undefined)
              for (const { code, basis } of findings.filter((oneOf) =>
                /^(?:reply|sts|sandbox)-/.test(oneOf.code),
              ))
                expect(basis, `${name} ${where} ${code}`).toEqual({ on: 'modelled' });
          }
        }
      },
    );
  },
);

const textOf = (alphabet: string, minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...alphabet), minLength, maxLength });
const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const keyOf = (prefix: string) =>
  textOf('ABCDEFGHIJKLMNOPQRSTUVWXYZ234567', 16).map((rest) => `${prefix}${rest}`);
const secretOf = (text: fc.Arbitrary<string>) => text.map((one) => new Secret(one));

const shared = { secretAccessKey: secretOf(textOf(base64, 40)), roles: fc.constant([]) };
const somebody: fc.Arbitrary<SandboxUser> = fc.oneof(
  fc.record({
    ...shared,
    accessKeyId: keyOf('AKIA'),
    arn: fc.constant('arn:aws:iam::123456789012:user/somebody'),
  }),
  fc.record({
    ...shared,
    accessKeyId: keyOf('ASIA'),
    sessionToken: secretOf(textOf(base64, 100, 900)),
    arn: fc.constant('arn:aws:sts::123456789012:assumed-role/app/somebody'),
  }),
);

/** A thousand in all. */
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

it.each(seeds)(
  'fifty good logins of anybody have no finding, wherever they are seen (seed %i)',
  async (seed) => {
    const people = fc.sample(fc.tuple(somebody, fc.constantFrom(...serverModeIds)), { numRuns: 50, seed });
    for (const [user, mode] of people) {
      for (const one of Object.values(await loginKnown(user, mode, null))) {
        expect(one.ending?.outcome).toBe('authenticated');
        expect(found(one)).toEqual([]);
      }
    }
  },
);
