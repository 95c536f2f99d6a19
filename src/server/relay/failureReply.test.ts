import { expect, it } from 'vitest';
import type { FaultData } from '../../core/fault/facts';
import { faultFrom } from '../../core/fault/fault';
import { said } from '../../testing/said';
import { failureReply } from './failureReply';

const host = 'a.example:27017';

it.each<[fault: FaultData, serverCode: number, place: string]>([
  [{ code: 'srv-invalid', problem: 'none', leg: 'srv', host: 'c.example' }, 6, ' (SRV lookup of c.example)'],
  [
    { code: 'txt-invalid', problem: 'load-balanced', leg: 'txt', host: 'c.example' },
    6,
    ' (TXT lookup of c.example)',
  ],
  [{ code: 'dns-timeout', problem: 'leg', leg: 'address', host }, 89, ' (address lookup of a.example:27017)'],
  [
    { code: 'tcp-failed', problem: 'other', system: 'X', leg: 'tcp', host },
    6,
    ' (TCP connection to a.example:27017)',
  ],
  [{ code: 'tcp-timeout', problem: 'system', leg: 'tcp', host }, 89, ' (TCP connection to a.example:27017)'],
  [
    { code: 'tls-certificate', problem: 'none-shown', leg: 'tls', host },
    6,
    ' (TLS handshake with a.example:27017)',
  ],
  [{ code: 'no-host-left', problem: 'none' }, 6, ''],
])('tells a driver of %j at its leg and host by code', (data, serverCode, place) => {
  const fault = faultFrom(data);
  expect(failureReply(fault)).toEqual({
    ok: 0,
    code: serverCode,
    codeName: serverCode === 89 ? 'NetworkTimeout' : 'HostUnreachable',
    errmsg: `Countersign's relay has no answer from the cluster. ${said(fault).says}${place}`,
  });
});

it.each<[fault: FaultData, told: RegExp]>([
  [
    { code: 'reply-timeout', problem: 'leg', leg: 'reply', host },
    /in time \(reply of a\.example:27017\)\. After saslContinue /,
  ],
  [
    { code: 'tls-certificate', problem: 'expired', system: 'CERT_HAS_EXPIRED', leg: 'tls', host },
    /\. The certificate has expired \(CERT_HAS_EXPIRED\) \(TLS handshake with a\.example:27017\)\. Check the clock/,
  ],
])('says what to do next where that is known: %j', (data, told) => {
  expect(failureReply(faultFrom(data)).errmsg).toMatch(told);
});
