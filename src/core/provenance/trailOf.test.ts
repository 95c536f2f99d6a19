import { describe, expect, it } from 'vitest';
import { credentialsOf } from '../../testing/exampleUser';
import { runWith } from '../../testing/lab/scene';
import { placesIn } from './placesIn';
import { trailOf, type Stop } from './trailOf';

/** A stop in short. */
function short(stop: Stop): string {
  if (stop.kind === 'made' || stop.kind === 'told-sts') return `${stop.step} ${stop.kind}`;
  const { medium, offset, length, line } = stop.place;
  const via = stop.via === null ? '' : ` by ${stop.via}`;
  if (stop.kind === 'hash') return `${stop.step} ${stop.hash}${via}`;
  const where = medium.kind === 'message' ? `bytes ${offset}–${offset + length - 1}` : `line ${line ?? ''}`;
  return `${stop.step} ${where}${via}`;
}

describe('the trail', () => {
  it('of the server nonce goes by both hashes into the header, and on to STS', async () => {
    const log = await runWith(credentialsOf('iam-user'), 'in the page');
    expect(trailOf(placesIn(log), 'serverNonce', log).map(short)).toEqual([
      'server-first bytes 78–141',
      'request line 7',
      'canonical-request line 9',
      'canonical-request canonicalRequestHash',
      'string-to-sign line 4 by canonicalRequestHash',
      'signature signature by canonicalRequestHash',
      'signature line 1 by signature',
      'client-final bytes 288–351 by signature',
      'sts line 8',
      'sts line 2 by signature',
    ]);
  });

  it('of a region that no host names begins where it is made, and goes through the derived keys', async () => {
    const log = await runWith(credentialsOf('iam-user'), 'in the page');
    expect(trailOf(placesIn(log), 'region', log).map(short)).toEqual(
      expect.arrayContaining(['server-first made', 'signing-key kRegion', 'signature signature']),
    );
  });

  it('goes on to an STS that nobody sees, where a server answered', async () => {
    const log = await runWith(credentialsOf('iam-user'), 'in the page');
    const unseen = log.filter(({ type }) => type !== 'judged');
    expect(trailOf(placesIn(unseen), 'amzDate', unseen).at(-1)).toEqual({ kind: 'told-sts', step: 'sts' });
    expect(trailOf(placesIn(unseen), 'clientNonce', unseen).map(short)).toContain('sts told-sts');
  });

  it('leads to a byte that was changed on its way, and says that it was', async () => {
    const log = await runWith(credentialsOf('iam-user'), 'in the page');
    const tampered = log.map((event) => {
      if (event.type !== 'sent' || event.step !== 'client-final') return event;
      const message = event.message.slice();
      message[300] = (message[300] ?? 0) ^ 1;
      return { ...event, message };
    });
    const inMessage = placesIn(tampered).filter(({ medium }) => medium.step === 'client-final');
    const changed = inMessage.filter((place) => place.changed === true).map(({ value }) => value);
    expect(changed.toSorted()).toEqual(['authorization', 'clientFinal', 'signature']);
    expect(trailOf(placesIn(tampered), 'signature', tampered).map(short)).toContain(
      'client-final bytes 288–351',
    );
  });

  it('is empty for a value that this log does not have', () => {
    expect(trailOf(placesIn([]), 'arn', [])).toEqual([]);
  });
});
