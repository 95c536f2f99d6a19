import { describe, expect, it } from 'vitest';
import type { FaultCode } from '../../../core/fault/fault';
import type { HandshakeEvent } from '../../../core/trace/events';
import { emptyInputs } from '../inputs/inputs';
import { failureConcerns, type Concern } from './concern';

const inputs = { ...emptyInputs, target: 'cluster', connectionString: 'mongodb://a.example/' } as const;

function failed(code: FaultCode, outcome: 'failed' | 'rejected' = 'failed'): readonly HandshakeEvent[] {
  return [
    { type: 'ended', at: 0, ending: { outcome, step: 'resolve', fault: { code, message: 'It failed' } } },
  ];
}

describe('a failed run is about', () => {
  it.each<[FaultCode, Concern]>([
    ['dns-failed', 'target'],
    ['srv-invalid', 'target'],
    ['tls-alert-80', 'target'],
    ['target-refused', 'target'],
    ['credentials-incomplete', 'credentials'],
    ['proxy-missing', 'neither'],
    ['reply-timeout', 'neither'],
  ])('%s: %s', (code, concern) => {
    expect(failureConcerns({ inputs, ran: inputs, log: failed(code) })).toBe(concern);
  });

  it('nothing that is on screen any more, once the inputs were changed', () => {
    const changed = { ...inputs, connectionString: 'mongodb://b.example/' };
    expect(failureConcerns({ inputs: changed, ran: inputs, log: failed('dns-failed') })).toBeNull();
  });

  it('nothing, where no run failed, or a server said no', () => {
    expect(failureConcerns({ inputs, ran: inputs, log: [] })).toBeNull();
    expect(failureConcerns({ inputs, ran: inputs, log: failed('server-refused', 'rejected') })).toBeNull();
  });
});
