import { describe, expect, it } from 'vitest';
import { conclude } from '../../../core/findings/check/conclude';
import type { LoginFate } from '../../../core/findings/check/fate';
import type { LoginFacts } from '../../../core/findings/facts/login';
import type { Checked } from '../../../core/findings/finding';
import type { FoundMistake } from '../../../core/mistakes/search/found';
import type { SearchResult } from '../../../core/mistakes/search/result';
import { soughtWords } from '../signing/soughtWords';
import { checkInWords } from './check';
import type { Conclusion } from './conclusion';

const accessKeyId = 'ASIAY34FZKBOKMUTVV7A';
const sts = { canonicalRequest: '', stringToSign: '' };

const inSecret: FoundMistake = { id: 'secret-newline', way: null, at: 'credentials' };
const inRequest: FoundMistake = { id: 'host-port', way: null, at: 'request' };
const remedies = [inSecret, inRequest].map((mistake) => soughtWords(mistake).remedy);
const found = (...mistakes: readonly FoundMistake[]): SearchResult => ({
  kind: 'found',
  secret: 0,
  mistakes,
  equivalents: [],
  differences: [],
  sts,
  driver: sts,
  signatureAt: 1,
});

const results = {
  match: { kind: 'match', secret: 0, sts },
  'mistake in the secret': found(inSecret),
  'mistake elsewhere': found(inRequest),
  'both mistakes': found(inSecret, inRequest),
  'not found': { kind: 'not-found', sts, signatureAt: 1, tried: 700, depth: 'known' },
} as const satisfies Record<string, SearchResult>;
type ResultName = keyof typeof results;

const fates = {
  unanswered: { kind: 'unanswered' },
  accepted: { kind: 'accepted', refusedFor: null },
  'accepted, no user': { kind: 'accepted', refusedFor: 'user-missing' },
  'let in unchecked': { kind: 'unchecked', letIn: true },
  'refused unchecked': { kind: 'unchecked', letIn: false },
  'signature refused': { kind: 'signature-refused' },
  'refused for the date': { kind: 'refused-otherwise', why: { code: 'clock' } },
  'refused, 403': { kind: 'untold', status: 403 },
  'refused, untold': { kind: 'untold', status: null },
} as const satisfies Record<string, LoginFate>;
type FateName = keyof typeof fates;

const ofScope = { step: 'string-to-sign', about: 'scope', basis: { on: 'itself' } } as const;
const right: readonly Checked<keyof LoginFacts>[] = [
  { code: 'scope-region', level: 'passed', ...ofScope, facts: { region: 'us-east-1' } },
];
const wrong: readonly Checked<keyof LoginFacts>[] = [
  {
    code: 'scope-region-other',
    level: 'certain',
    ...ofScope,
    facts: { region: 'eu-west-1', stsHost: 'sts.amazonaws.com', wanted: 'us-east-1' },
  },
  {
    code: 'scope-day-other',
    level: 'certain',
    ...ofScope,
    facts: { day: '20261124', dayOfDate: '20261123' },
  },
];

const concluded = (fate: FateName, result: ResultName, findings = right): Conclusion =>
  checkInWords(
    conclude({ result: results[result], fate: fates[fate], findings, accessKeyId, temporary: true }),
  );

const isDrivers = 'This is the secret that the driver signs with';
const mistake = 'Found what the driver does differently';
const stranger = 'This secret does not give the driver’s signature';
const pastedDiffers = 'The driver’s secret is right, and the one that you entered differs';
const pastedUnlike = 'The driver’s secret is right, and the one that you entered does not give its signature';
const otherRequest = 'The driver signs another text than this page rebuilds, and STS accepted it';
const isRight = 'The secret is right: STS accepted the signature';

/** What became of the login × what the check found: tone and title, without and with something wrong besides. */
const table: readonly (readonly [FateName, ResultName, alone: string, besides: string])[] = [
  ['unanswered', 'match', `info ${isDrivers}`, `bad ${isDrivers}`],
  ['unanswered', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['unanswered', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['unanswered', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['unanswered', 'not found', `bad ${stranger}`, `bad ${stranger}`],
  ['accepted', 'match', `ok ${isRight}`, `warn ${isRight}`],
  ['accepted', 'mistake in the secret', `warn ${pastedDiffers}`, `warn ${pastedDiffers}`],
  ['accepted', 'mistake elsewhere', `info ${otherRequest}`, `info ${otherRequest}`],
  ['accepted', 'both mistakes', `info ${otherRequest}`, `info ${otherRequest}`],
  ['accepted', 'not found', `warn ${pastedUnlike}`, `warn ${pastedUnlike}`],
  ['accepted, no user', 'match', `info ${isRight}`, `info ${isRight}`],
  ['accepted, no user', 'mistake in the secret', `warn ${pastedDiffers}`, `warn ${pastedDiffers}`],
  ['accepted, no user', 'mistake elsewhere', `info ${otherRequest}`, `info ${otherRequest}`],
  ['accepted, no user', 'both mistakes', `info ${otherRequest}`, `info ${otherRequest}`],
  ['accepted, no user', 'not found', `warn ${pastedUnlike}`, `warn ${pastedUnlike}`],
  ['let in unchecked', 'match', `info ${isDrivers}`, `bad ${isDrivers}`],
  ['let in unchecked', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['let in unchecked', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['let in unchecked', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['let in unchecked', 'not found', `bad ${stranger}`, `bad ${stranger}`],
  ['refused unchecked', 'match', `info ${isDrivers}`, `bad ${isDrivers}`],
  ['refused unchecked', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['refused unchecked', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['refused unchecked', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['refused unchecked', 'not found', `bad ${stranger}`, `bad ${stranger}`],
  [
    'signature refused',
    'match',
    `bad ${isDrivers}, and it is not the secret of ${accessKeyId}`,
    `bad ${isDrivers}, and something else is wrong`,
  ],
  ['signature refused', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['signature refused', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['signature refused', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['signature refused', 'not found', `bad ${stranger}`, `bad ${stranger}`],
  ['refused for the date', 'match', `warn ${isDrivers}`, `bad ${isDrivers}`],
  ['refused for the date', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['refused for the date', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['refused for the date', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['refused for the date', 'not found', `bad ${stranger}`, `bad ${stranger}`],
  ['refused, 403', 'match', `warn ${isDrivers}`, `bad ${isDrivers}, and something else is wrong`],
  ['refused, 403', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['refused, 403', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['refused, 403', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['refused, 403', 'not found', `bad ${stranger}`, `bad ${stranger}`],
  ['refused, untold', 'match', `warn ${isDrivers}`, `bad ${isDrivers}, and something else is wrong`],
  ['refused, untold', 'mistake in the secret', `bad ${mistake}`, `bad ${mistake}`],
  ['refused, untold', 'mistake elsewhere', `bad ${mistake}`, `bad ${mistake}`],
  ['refused, untold', 'both mistakes', `bad ${mistake}`, `bad ${mistake}`],
  ['refused, untold', 'not found', `bad ${stranger}`, `bad ${stranger}`],
];

const short = ({ tone, title }: Conclusion): string => `${tone} ${title}`;
const wordsOf = ({ title, faults, lines, remains }: Conclusion): string =>
  [title, ...faults.map((fault) => `${fault.title} ${fault.remedy ?? ''}`), ...lines, ...remains].join('\n');

describe('what follows from a check of a login', () => {
  it('is said for each way that a login goes, and each thing that a check finds', () => {
    const rows = table.map(([fate, result]) => `${fate} × ${result}`);
    expect(new Set(rows).size).toBe(Object.keys(fates).length * Object.keys(results).length);
  });

  it.each(table)('%s × %s', (fate, result, alone, besides) => {
    expect(short(concluded(fate, result))).toBe(alone);
    expect(short(concluded(fate, result, wrong))).toBe(besides);
  });

  it.each(table)('names what is wrong besides, unless STS took what differs: %s × %s', (fate, result) => {
    const words = wordsOf(concluded(fate, result, wrong));
    if (fates[fate].kind === 'accepted' && result !== 'match') expect(words).not.toContain('wrong');
    else expect(words).toContain('the region in the scope and the day in the scope');
  });

  it.each(table)(
    'calls a secret right only where STS took it, and wrong only where STS did not: %s × %s',
    (fate, result) => {
      for (const findings of [right, wrong]) {
        const words = wordsOf(concluded(fate, result, findings));
        const took = fates[fate].kind === 'accepted';
        if (!took) expect(words).not.toMatch(/secret is right/);
        if (took) expect(words).not.toMatch(/not the (?:secret|one) of|rotated|another key/);
        if (took) for (const remedy of remedies) expect(words).not.toContain(remedy);
        if (result === 'not found') expect(words).not.toMatch(/another key|rotated|most likely/i);
      }
    },
  );
});

describe('a refusal whose reason nobody tells', () => {
  it('leaves what is possible, and no more', () => {
    const { lines, remains } = concluded('refused, 403', 'match');
    expect(lines[0]).toContain('STS answered 403, and the server does not say why.');
    expect(remains).toEqual([
      `The secret is not the one of ${accessKeyId}: rotated, or of another key`,
      `${accessKeyId} was deleted, or is not active`,
      'The session token has expired, or belongs to another key',
      'The clock of the machine that signs: STS was seen to take 15 minutes either way',
    ]);
    expect(concluded('refused, untold', 'match').remains).toContain('The server could not reach STS');
  });

  it('does not speak of a session token where there is none, nor of a clock that was seen to be right', () => {
    const clock: Checked<'clock-agrees'> = {
      code: 'clock-agrees',
      level: 'passed',
      step: 'request',
      about: 'clock',
      basis: { on: 'itself' },
      facts: {},
    };
    const { remains } = checkInWords(
      conclude({
        result: results.match,
        fate: fates['refused, 403'],
        findings: [clock],
        accessKeyId,
        temporary: false,
      }),
    );
    expect(remains.join(' ')).not.toMatch(/token|15 minutes/);
    expect(remains.at(-1)).toContain('the two agree');
  });
});
