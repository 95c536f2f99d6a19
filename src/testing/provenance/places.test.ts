import { deserialize } from 'bson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orNull } from '../../core/fault/fault';
import { placesIn } from '../../core/provenance/placesIn';
import type { Place } from '../../core/provenance/place';
import type { HandshakeEvent } from '../../core/trace/events';
import { shownValues } from '../../page/state/selectors/shown';
import { initialState } from '../../page/state/view/state';
import { editedRun, randomEdit } from './editedRun';
import {
  listenedLog,
  logOfRun,
  randomRun,
  randomTampering,
  reopened,
  storeFor,
  tampered,
} from './randomLogs';

const runs = 200;

/** The values as they stand on screen; the session token, which does not, as the run's last payload has it. */
function textsOf(log: readonly HandshakeEvent[]): Readonly<Record<string, string>> {
  const final = log.findLast(({ type }) => type === 'client-final');
  const token: unknown =
    final?.type === 'client-final' ? orNull(() => deserialize(final.payload))?.t : undefined;
  return {
    ...shownValues({ ...initialState, log }),
    ...(typeof token === 'string' && token !== '' ? { sessionToken: token } : {}),
  };
}

/** A value in each of its encodings, by Node's codecs. */
function encodingsOf(name: string, text: string): Readonly<Record<string, Buffer>> {
  const utf8 = Buffer.from(text, 'utf8');
  if (['clientNonce', 'serverNonce', 'clientFirst', 'serverFirst', 'clientFinal'].includes(name))
    return { base64: utf8, raw: Buffer.from(text, 'base64') };
  if (['payloadHash', 'canonicalRequestHash', 'signature'].includes(name) && /^([0-9a-f]{2})+$/i.test(text))
    return { hex: utf8, raw: Buffer.from(text, 'hex') };
  return { utf8 };
}

function expectTrue(place: Place, texts: Readonly<Record<string, string>>): void {
  const { value, medium, offset, length, encoding, part, changed } = place;
  expect(length).toBeGreaterThan(0);
  expect(offset + length).toBeLessThanOrEqual(medium.bytes.length);
  const text = texts[value] ?? expect.fail(`${value} is marked, and was not made`);
  const found = Buffer.from(medium.bytes.subarray(offset, offset + length));
  const all = encodingsOf(value, text);
  if (encoding === 'base64-head') {
    expect(value).toBe('clientNonce');
    expect(found.toString('latin1').slice(0, 42)).toBe(text.slice(0, 42));
    return;
  }
  const whole = all[encoding] ?? all.utf8 ?? Object.values(all)[0];
  const expected = part === 'day' ? whole?.subarray(0, 8) : whole;
  expect({ value, same: expected !== undefined && found.equals(expected) }).toEqual({
    value,
    same: changed !== true,
  });
}

/** Every offset at which some bytes stand in others. */
function offsetsOf(haystack: Uint8Array, needle: Buffer): readonly number[] {
  const whole = Buffer.from(haystack);
  const found: number[] = [];
  for (let at = whole.indexOf(needle); at >= 0; at = whole.indexOf(needle, at + 1)) found.push(at);
  return found;
}

/** What goes out, and what is hashed, as the log has it; of two signings the one that went out. */
function searched(
  log: readonly HandshakeEvent[],
): readonly { readonly in: string; readonly bytes: Uint8Array }[] {
  const signed = log.findLast(({ type }) => type === 'signed');
  return log.flatMap((event, at) => {
    if (event.type === 'sent') return [{ in: `message:${at}`, bytes: event.message }];
    if (event.type !== 'signed' || event !== signed) return [];
    const { body, canonicalRequest, stringToSign, derivations } = event.signing;
    const inputs = [
      ['payloadHash', body],
      ['canonicalRequestHash', canonicalRequest],
      ['signature', stringToSign],
      ...derivations.map(({ name, data }) => [name, data] as const),
    ] as const;
    return inputs.map(([hash, text]) => ({ in: `input:${hash}`, bytes: Buffer.from(text, 'utf8') }));
  });
}

function expectComplete(places: readonly Place[], log: readonly HandshakeEvent[]): void {
  const marked = new Set(
    places.map(({ value, medium, offset, length }) => `${value} in ${medium.id} at ${offset}, ${length}`),
  );
  const missing: string[] = [];
  for (const [name, text] of Object.entries(textsOf(log))) {
    for (const needle of Object.values(encodingsOf(name, text))) {
      if (needle.length < 4) continue;
      for (const { in: id, bytes } of searched(log)) {
        for (const at of offsetsOf(bytes, needle)) {
          const place = `${name} in ${id} at ${at}, ${needle.length}`;
          if (!marked.has(place)) missing.push(place);
        }
      }
    }
  }
  expect(missing).toEqual([]);
}

function check(log: readonly HandshakeEvent[]): readonly Place[] {
  const places = placesIn(log);
  const texts = textsOf(log);
  for (const place of places) expectTrue(place, texts);
  expectComplete(places, log);
  return places;
}

const aRun = {
  known: false,
  accessKeyId: 'ASIAAAAAAAAAAAAAAAAA',
  secretAccessKey: 'A',
  sessionToken: 'AAAAAAAA',
  stsHost: 'a.aa',
  seed: 1,
  mode: 'percona',
  lab: [],
  skew: 0,
} as const satisfies Parameters<typeof storeFor>[0];

/** Signed again with another date; and the token in the place of the date, with which nobody can sign. */
const newDate = {
  stop: 4,
  how: 'write',
  at: 2947,
  by: 1,
  text: '',
  bytes: new Uint8Array(),
  follows: true,
} as const satisfies Parameters<typeof editedRun>[1][number];
const noDate = { ...newDate, how: 'swap', at: 2686 } as const;

describe('the places of every value', () => {
  it('hold its bytes in its encoding, and none of its bytes stand anywhere else, in any run', async () => {
    await fc.assert(
      fc.asyncProperty(randomRun, async (wanted) => {
        check(await logOfRun(wanted));
      }),
      { numRuns: runs },
    );
  }, 120_000);

  it('follow what was really sent, where something changed a message on its way, and in a file', async () => {
    await fc.assert(
      fc.asyncProperty(randomRun, randomTampering, async (wanted, tampering) => {
        const log = tampered(await logOfRun(wanted), tampering);
        check(log);
        check(reopened(log));
      }),
      { numRuns: runs / 2 },
    );
  }, 120_000);

  it('never lie of a run whose held messages a person changed, at any stop of it, at its end and in a file', async () => {
    const edits = fc.array(randomEdit, { minLength: 1, maxLength: 3 });
    await fc.assert(
      fc.asyncProperty(randomRun, edits, async (wanted, made) => {
        const log = await editedRun(storeFor(wanted), made, check);
        check(log);
        check(reopened(log));
      }),
      {
        numRuns: runs / 2,
        examples: [
          [aRun, [newDate]],
          [aRun, [noDate]],
        ],
      },
    );
  }, 120_000);

  it.each([
    ['iam-user', false],
    ['assumed-role', false],
    ['iam-user', true],
  ] as const)('are those of a driver’s login: %s, wrong secret: %s', async (user, wrong) => {
    const places = check(await listenedLog(user, wrong));
    expect(places.some(({ value, medium }) => value === 'signature' && medium.kind === 'message')).toBe(true);
  });
});
