import { Sha256 } from '@aws-crypto/sha256-browser';
import { describe, expect, it } from 'vitest';
import { openedAt, recordLogin, type RecordedLogin } from '../../testing/listener/recordedLogin';
import { misplacedSecrets, runsOf, textsIn } from '../../testing/misplacedSecrets';
import { observe } from '../capture/observe';
import { loginFindings } from '../findings/loginFindings';
import { maskedIdIn, MisplacedSecrets } from '../sigv4/misplacedSecrets';
import { exportTrace } from '../trace/exportTrace';
import { importTrace } from '../trace/importTrace';
import { piecesIn } from './piecesIn';

const asText: NonNullable<RecordedLogin['final']> = (command) => ({
  ...command,
  payload: Buffer.from(command.payload.value()).toString('base64'),
});

async function rawLogin(accessKeyId: string, login: RecordedLogin = {}) {
  const record = await recordLogin({ accessKeyId, ...login });
  const sent = record.entries.flatMap((entry) =>
    entry.type === 'message' && entry.from === 'driver' ? [entry.message] : [],
  );
  return { record, message: sent[2] ?? new Uint8Array() };
}

describe.each(misplacedSecrets)('%s, which a driver sends in the place of its access key ID', (secret) => {
  it('is in what the driver sends', async () => {
    const { record } = await rawLogin(secret);
    expect(runsOf(secret, textsIn(record))).not.toEqual([]);
  });

  it.each([
    ['as bytes', {}],
    ['as base64 text', { final: asText }],
  ])(
    'is masked in the whole record where the payload is sent %s, every message at its length',
    async (_how, login) => {
      const { record } = await rawLogin(secret, login);
      const misplaced = new MisplacedSecrets();
      const clean = misplaced.data(record);
      expect(runsOf(secret, textsIn(misplaced.data(clean).entries))).toEqual([]);
      expect(lengthsIn(clean)).toEqual(lengthsIn(record));
    },
  );

  it('is what is found of the login first', async () => {
    const { record } = await rawLogin(secret);
    const { findings } = loginFindings(new MisplacedSecrets().data(record));
    expect(findings[0]).toMatchObject({ code: 'other-value', facts: { holds: 'secretAccessKey' } });
  });

  it('is in no trace that is opened, whoever wrote it', async () => {
    const log = await observe((await rawLogin(secret)).record, Sha256);
    const written = exportTrace(log, [], openedAt);
    expect(runsOf(secret, [written])).not.toEqual([]);
    const { events } = importTrace(written);
    expect(runsOf(secret, textsIn(events))).toEqual([]);
    expect(lengthsIn(events)).toEqual(lengthsIn(log));
  });

  it('is masked in a trace of a run that ended before anything was sent', () => {
    const written = exportTrace(
      [
        {
          type: 'started',
          at: 0,
          wall: openedAt,
          target: { kind: 'sandbox', address: '' },
          accessKeyId: '',
          temporary: false,
        },
      ],
      [],
      openedAt,
    );
    const { events } = importTrace(written.replace('"accessKeyId": ""', `"accessKeyId": "${secret}"`));
    expect(runsOf(secret, textsIn(events))).toEqual([]);
  });

  it('is shown of no evidence, in whatever it was brought', async () => {
    const { message } = await rawLogin(secret);
    const hex = Buffer.from(message).toString('hex');
    const base64 = Buffer.from(message).toString('base64');
    const header = /AWS4-[^\0]*/.exec(Buffer.from(message).toString('latin1'))?.[0] ?? '';
    for (const text of [
      hex,
      hex.replaceAll(/../g, '$& '),
      base64,
      base64.replaceAll(/.{76}/g, '$&\n'),
      header,
      `authorization: ${header}`,
      JSON.stringify({ a: header, d: '20261123T101500Z' }).replaceAll('/', '\\/'),
      `IncompleteSignature: got '${secret}/20261123'\n${header}`,
    ]) {
      const { pieces } = piecesIn(text);
      expect(pieces, text).not.toEqual([]);
      expect(runsOf(secret, textsIn(pieces)), text).toEqual([]);
    }
  });
});

it('a header of whose ID nothing is masked has none', async () => {
  const { message } = await rawLogin('AKIAIOSFODNN7EXAMPLE');
  expect(new MisplacedSecrets().bytes(message)).toBe(message);
  expect(maskedIdIn(Buffer.from(message).toString('latin1'))).toBeNull();
});

function lengthsIn(value: unknown): readonly number[] {
  return value instanceof Uint8Array
    ? [value.length]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(lengthsIn)
      : [];
}
