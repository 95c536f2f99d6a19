import { expect, it } from 'vitest';
import { Fault, type FaultCode, type FaultFacts } from '../../core/fault/fault';
import { failureReply } from './failureReply';

const host = 'a.example:27017';

it.each<[code: FaultCode, facts: FaultFacts, serverCode: number, place: string]>([
  ['srv-invalid', { leg: 'srv', host: 'c.example' }, 6, ' (SRV lookup of c.example)'],
  ['txt-invalid', { leg: 'txt', host: 'c.example' }, 6, ' (TXT lookup of c.example)'],
  ['dns-timeout', { leg: 'address', host }, 89, ' (address lookup of a.example:27017)'],
  ['tcp-failed', { leg: 'tcp', host }, 6, ' (TCP connection to a.example:27017)'],
  ['tcp-timeout', { leg: 'tcp', host }, 89, ' (TCP connection to a.example:27017)'],
  ['tls-certificate', { leg: 'tls', host }, 6, ' (TLS handshake with a.example:27017)'],
  ['reply-timeout', { leg: 'reply', host }, 89, ' (reply of a.example:27017)'],
  ['no-host-left', {}, 6, ''],
])('tells a driver of %s at its leg and host by code', (code, facts, serverCode, place) => {
  expect(failureReply(new Fault(code, 'It did not work', facts))).toEqual({
    ok: 0,
    code: serverCode,
    codeName: serverCode === 89 ? 'NetworkTimeout' : 'HostUnreachable',
    errmsg: `Countersign's relay has no answer from the cluster. It did not work${place}`,
  });
});

it('says what to do next where that is known', () => {
  const facts = { leg: 'tls', host, advice: 'Check the clock' };
  expect(failureReply(new Fault('tls-certificate', 'It has expired', facts)).errmsg).toMatch(
    /\. It has expired \(TLS handshake with a\.example:27017\)\. Check the clock$/,
  );
});
