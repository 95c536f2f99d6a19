import { describe, expect, it } from 'vitest';
import { helps } from './helps';
import { meter } from './meter';
import type { MeteredLine } from './meteredLine';

async function read(...lines: readonly MeteredLine[]): Promise<string> {
  const counted = meter(() => ({ open: 3, most: 1000 }));
  for (const line of lines) counted.observe(line);
  const { text, contentType } = await counted.exposition();
  expect(contentType).toMatch(/^text\/plain; version=0\.0\.4/);
  return text;
}

describe('the metrics', () => {
  it('count handshakes by outcome and leg, with their time', async () => {
    const text = await read(
      { event: 'handshake', link: 1, outcome: 'authenticated', leg: 'reply', ms: 120 },
      { event: 'handshake', link: 2, outcome: 'failed', leg: 'tls', ms: 80 },
      { event: 'handshake', link: 3, outcome: 'failed', leg: 'tls', ms: 90 },
    );
    expect(text).toContain('\ncountersign_handshakes_total{outcome="authenticated",leg="reply"} 1\n');
    expect(text).toContain('\ncountersign_handshakes_total{outcome="failed",leg="tls"} 2\n');
    expect(text).toContain('\ncountersign_handshake_duration_seconds_bucket{le="0.1",outcome="failed"} 2\n');
    expect(text).toContain('\ncountersign_handshake_duration_seconds_sum{outcome="authenticated"} 0.12\n');
  });

  it('count links, replies, refusals by rule, limits met and requests for STS', async () => {
    const text = await read(
      { event: 'link-begun', link: 1, links: 1 },
      { event: 'exchange', link: 1, command: 'hello', requestLength: 90, replyLength: 300, ms: 4 },
      { event: 'upgrade-refused', status: 403, why: 'origin' },
      { event: 'upgrade-refused', status: 503, why: 'links' },
      { event: 'link-failed', link: 1, code: 'target-refused' },
      { event: 'link-failed', link: 2, code: 'tcp-failed', leg: 'tcp' },
      { event: 'link-failed', link: 3, code: 'link-idle' },
      { event: 'sts', status: 200, ms: 5 },
      { event: 'sts', status: 403, ms: 5 },
      { event: 'sts', status: 'sts-endpoint-refused', ms: 5 },
    );
    for (const series of [
      'countersign_links_open 3',
      'countersign_links_most 1000',
      'countersign_links_total 1',
      'countersign_exchange_duration_seconds_count{command="hello"} 1',
      'countersign_refusals_total{rule="origin"} 1',
      'countersign_refusals_total{rule="target-refused"} 1',
      'countersign_refusals_total{rule="sts-endpoint-refused"} 1',
      'countersign_limits_hit_total{limit="links"} 1',
      'countersign_limits_hit_total{limit="link-idle"} 1',
      'countersign_sts_requests_total{outcome="answered"} 1',
      'countersign_sts_requests_total{outcome="refused"} 1',
      'countersign_sts_requests_total{outcome="failed"} 1',
    ])
      expect(text.split('\n')).toContain(series);
    expect(text).not.toContain('rule="tcp-failed"');
  });

  it('stand there with 0 before anything happens, so that the first one shows in a rate', async () => {
    const lines = (await read()).split('\n');
    for (const series of [
      'countersign_handshakes_total{outcome="refused",leg="reply"} 0',
      'countersign_handshakes_total{outcome="failed",leg="srv"} 0',
      'countersign_refusals_total{rule="host"} 0',
      'countersign_limits_hit_total{limit="links-per-address"} 0',
    ])
      expect(lines).toContain(series);
  });

  it('tell how long the event loop was held up', async () => {
    expect(await read()).toMatch(/^nodejs_eventloop_lag_p99_seconds \d/m);
  });

  it('say of handshakes how their outcome is known', async () => {
    expect(await read()).toContain(`# HELP countersign_handshakes_total ${helps.handshakes_total}\n`);
    expect(helps.handshakes_total).toMatch(/without looking into what is signed.*fields ok and done/);
  });
});
