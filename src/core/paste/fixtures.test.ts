import { describe, expect, test } from 'vitest';
import type { CredentialSet, PastedValue } from '../credentials/credentialSet';
import type { PastedCredentials } from './pasted';
import type { Span } from '../bytes/span';
import { commandFixtures } from '../../testing/pastes/commandFixtures';
import { fileFixtures } from '../../testing/pastes/fileFixtures';
import type { PasteFixture } from '../../testing/pastes/fixture';
import { lineAndColumn, unmark, type Mark } from '../../testing/pastes/marks';
import { replyFixtures } from '../../testing/pastes/replyFixtures';
import { shellFixtures } from '../../testing/pastes/shellFixtures';
import { sourceFixtures } from '../../testing/pastes/sourceFixtures';
import { readPaste } from './readPaste';
import { readWords } from '../../testing/pastes/readWords';

const fixtures: readonly PasteFixture[] = [
  ...shellFixtures,
  ...fileFixtures,
  ...replyFixtures,
  ...commandFixtures,
  ...sourceFixtures,
];

const languages = ['JSON', 'YAML', 'XML'];

interface Found extends Mark {
  readonly text: string;
  readonly blemishes: readonly string[];
}

/** The values of the sets, and the role, in the order of the text, labelled as the marks are. */
function valuesOf({ sets, roleArn }: PastedCredentials, source: string): readonly Found[] {
  const role = roleArn
    ? [
        {
          label: 'role',
          text: roleArn.text,
          start: roleArn.span.start,
          end: roleArn.span.end,
          blemishes: [],
        },
      ]
    : [];
  return [...sets.flatMap((set, i) => fieldsOf(set, i === 0 ? '' : ` ${i + 1}`, source)), ...role].sort(
    byPlace,
  );
}

function fieldsOf(set: CredentialSet, suffix: string, source: string): readonly Found[] {
  const { accessKeyId, secretAccessKey, sessionToken, expiration } = set;
  const found = (name: string, text: string | undefined, value: PastedValue | undefined): Found[] =>
    value && text !== undefined
      ? [
          {
            label: `${name}${suffix}`,
            text,
            start: value.span.start,
            end: value.span.end,
            blemishes: value.blemishes.map(({ kind }) => kind),
          },
        ]
      : [];
  const ends = expiration && source.slice(expiration.span.start, expiration.span.end);
  return [
    ...found('id', accessKeyId?.text, accessKeyId),
    ...found('secret', secretAccessKey?.text.reveal(), secretAccessKey),
    ...found('token', sessionToken?.text.reveal(), sessionToken),
    ...found('ends', ends, expiration),
  ];
}

const byPlace = (a: Mark, b: Mark): number => a.start - b.start || a.end - b.end;

describe('what people paste', () => {
  test('is here in at least a hundred shapes, good and broken', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(100);
    expect(new Set(fixtures.map(({ name }) => name)).size).toBe(fixtures.length);
  });

  test.each(fixtures)('is read to the letter: $name', (fixture) => {
    const { text, marks } = unmark(fixture.marked);
    const pasted = readPaste(text);
    if (pasted.kind !== 'credentials') throw new Error(`It was taken for ${pasted.kind}`);
    const values = marks.filter(({ label }) => !label.startsWith('-'));
    expect(valuesOf(pasted, text)).toEqual(
      values.map((mark) => ({
        ...mark,
        text: fixture.decoded?.[mark.label] ?? text.slice(mark.start, mark.end),
        blemishes: fixture.blemishes?.[mark.label] ?? [],
      })),
    );
    const { ignored, notes } = readWords(pasted);
    const reported = ignored
      .filter(({ what }) => !languages.includes(what))
      .map(({ what, span: { start, end } }) => ({ label: `-${what}`, start, end }));
    expect(reported.sort(byPlace)).toEqual(marks.filter(({ label }) => label.startsWith('-')));
    expect(ignored.filter(({ what }) => languages.includes(what))).toHaveLength(fixture.breaks ?? 0);
    expect(pasted.format).toBe(fixture.format);
    expect(pasted.target).toBe(fixture.target);
    expect(notes.map(({ text: told }) => told)).toEqual(
      (fixture.notes ?? []).map((part) => expect.stringContaining(part)),
    );
    expect(pasted.notes.flatMap(({ command }) => command ?? [])).toEqual(fixture.commands ?? []);
    if (fixture.labels) expect(pasted.sets.map(({ label }) => label)).toEqual(fixture.labels);
    if (fixture.arn !== undefined) expect(pasted.sets[0]?.arn).toBe(fixture.arn);
    for (const span of spansOf(pasted)) expect(span).toMatchObject(lineAndColumn(text, span.start));
  });
});

function spansOf({ sets, ignored }: PastedCredentials): readonly Span[] {
  const values = sets.flatMap(({ accessKeyId, secretAccessKey, sessionToken, expiration }) => [
    accessKeyId,
    secretAccessKey,
    sessionToken,
    expiration,
  ]);
  return [...values.flatMap((value) => value?.span ?? []), ...ignored.map(({ span }) => span)];
}
