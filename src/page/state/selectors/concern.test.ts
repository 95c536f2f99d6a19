import { describe, expect, it } from 'vitest';
import type { FaultData } from '../../../core/fault/facts';
import type { HandshakeEvent } from '../../../core/trace/events';
import { emptyInputs } from '../inputs/inputs';
import { failureConcerns, type Concern } from './concern';

const inputs = { ...emptyInputs, target: 'cluster', connectionString: 'mongodb://a.example/' } as const;

function failed(fault: FaultData): readonly HandshakeEvent[] {
  return [{ type: 'ended', at: 0, ending: { outcome: 'failed', step: 'resolve', fault } }];
}

const unresolved: FaultData = { code: 'dns-failed', problem: 'no-name' };
const refused: HandshakeEvent = {
  type: 'ended',
  at: 0,
  ending: { outcome: 'rejected', step: 'verdict', fault: { code: 'server-refused', serverMessage: 'no' } },
};

describe('a failed run is about', () => {
  it.each<[FaultData, Concern]>([
    [unresolved, 'target'],
    [{ code: 'srv-invalid', problem: 'none' }, 'target'],
    [{ code: 'tls-alert-80' }, 'target'],
    [{ code: 'target-refused', problem: 'itself' }, 'target'],
    [{ code: 'credentials-incomplete', missing: ['accessKeyId'] }, 'credentials'],
    [{ code: 'credentials-gone', problem: 'expired' }, 'credentials'],
    [{ code: 'proxy-missing', problem: 'link' }, 'neither'],
    [{ code: 'reply-timeout', problem: 'leg' }, 'neither'],
  ])('%j: %s', (fault, concern) => {
    expect(failureConcerns({ inputs, ran: inputs, log: failed(fault) })).toBe(concern);
  });

  it('nothing that is on screen any more, once the inputs were changed', () => {
    const changed = { ...inputs, connectionString: 'mongodb://b.example/' };
    expect(failureConcerns({ inputs: changed, ran: inputs, log: failed(unresolved) })).toBeNull();
  });

  it('nothing, where no run failed, or a server said no', () => {
    expect(failureConcerns({ inputs, ran: inputs, log: [] })).toBeNull();
    expect(failureConcerns({ inputs, ran: inputs, log: [refused] })).toBeNull();
  });
});
