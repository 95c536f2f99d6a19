import type { HandshakeEvent } from '../../core/trace/events';
import type { RefusalReason } from '../../core/mongodbAws/server/refusalReason';
import { faultSamples } from '../faultSamples';
import { wall } from '../storeScene';

const peer = { host: 'cluster0-shard-00-00.ab1cd.mongodb.net', port: 27017 };
const at = 1;

const reasons: readonly RefusalReason[] = [
  { code: 'before-login', command: 'count' },
  { code: 'command-unknown' },
  { code: 'mechanism-off' },
  { code: 'unknown-field', command: 'saslStart' },
  { code: 'no-conversation' },
  { code: 'payload-invalid', payload: { problem: 'subtype', found: 5 } },
  { code: 'payload-invalid', payload: { problem: 'base64' } },
  { code: 'payload-invalid', payload: { problem: 'type', found: 'number' } },
  { code: 'payload-refused', fault: { code: 'field-missing', name: 'a' } },
  { code: 'no-signed-headers' },
  { code: 'other-header', place: 1, own: 'host' },
  { code: 'more-headers', found: 9, own: 7 },
  { code: 'chosen-sts-error', sts: 'Throttling' },
  { code: 'chosen-no-user' },
  { code: 'quoted', text: 'The payload is broken.' },
];

/** A log with what the scenes do not come by: the way to a cluster, a machine's sources, and a fault of every kind. */
export const everyEvent: readonly HandshakeEvent[] = [
  {
    type: 'started',
    at: 0,
    wall,
    target: { kind: 'cluster', address: 'mongodb+srv://cluster0.ab1cd.mongodb.net/?authSource=%24external' },
    accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
    temporary: true,
    expiration: wall + 3_600_000,
    source: { order: 'go', id: 'ecs' },
    host: {
      machine: 'pod-7',
      order: 'go',
      sources: [
        {
          id: 'environment',
          content: { kind: 'incomplete', has: ['accessKeyId'], lacks: ['secretAccessKey'] },
          answer: null,
        },
        {
          id: 'profile',
          content: { kind: 'empty', profile: { way: null, named: true } },
          answer: null,
        },
        {
          id: 'ecs',
          content: {
            kind: 'found',
            has: ['accessKeyId', 'secretAccessKey', 'sessionToken'],
            byFullUri: true,
          },
          answer: {
            outcome: {
              kind: 'found',
              accessKeyId: 'ASIAIOSFODNN7EXAMPLE',
              temporary: true,
              expiration: wall,
            },
            exchanges: [
              {
                method: 'GET',
                url: 'http://169.254.170.2/v2/x',
                outcome: { kind: 'answered', status: 200 },
                ms: 3,
              },
              {
                method: 'GET',
                url: 'http://169.254.170.2/v2/x',
                outcome: { kind: 'failed', code: 'ECONNRESET' },
                ms: 3,
              },
              { method: 'PUT', url: 'http://169.254.169.254/', outcome: { kind: 'unanswered' }, ms: 1000 },
            ],
            ms: 4,
          },
        },
        {
          id: 'ec2',
          content: { kind: 'unasked' },
          answer: { outcome: { kind: 'failed', words: 'no' }, exchanges: [], ms: 1 },
        },
      ],
    },
  },
  link({ type: 'leg', fact: { leg: 'srv', ms: 2, name: 'cluster0.ab1cd.mongodb.net', hosts: [peer] } }),
  link({ type: 'leg', fact: { leg: 'txt', ms: 2, name: 'cluster0.ab1cd.mongodb.net', record: null } }),
  link({ type: 'leg', fact: { leg: 'address', ms: 2, host: peer.host, addresses: ['203.0.113.7'] } }),
  link({ type: 'leg', fact: { leg: 'tcp', ms: 2, peer, address: '203.0.113.7' } }),
  link({
    type: 'leg',
    fact: {
      leg: 'via',
      ms: 2,
      peer,
      via: 'http://proxy.acme.example:3128',
      asked: 'name',
      credentials: true,
    },
  }),
  link({
    type: 'leg',
    fact: {
      leg: 'tls',
      ms: 2.5,
      peer,
      tls: {
        version: 'TLSv1.3',
        cipher: 'TLS_AES_256_GCM_SHA384',
        serverName: peer.host,
        certificate: {
          subject: 'CN=*.ab1cd.mongodb.net',
          issuer: 'C=US, O=Let’s Encrypt, CN=R3',
          validFrom: '2026-11-01T00:00:00Z',
          validTo: '2027-01-30T00:00:00Z',
          alternativeNames: ['*.ab1cd.mongodb.net'],
        },
      },
    },
  }),
  link({ type: 'skipped', skipped: { peer, leg: 'reply', reason: { code: 'secondary' } } }),
  link({ type: 'skipped', skipped: { peer, leg: 'tcp', reason: { quoted: 'It is busy' } } }),
  link({ type: 'notice', notice: { code: 'txt-auth-source-ignored', uriHasOne: true } }),
  link({
    type: 'notice',
    notice: {
      code: 'option-ignored',
      problem: 'value',
      option: 'tls',
      withoutTls: true,
      refusedByNode: true,
    },
  }),
  link({ type: 'notice', notice: { code: 'option-ignored', problem: 'file', option: 'tlsCAFile' } }),
  link({ type: 'notice', notice: { code: 'option-ignored', problem: 'limit', kept: 1, of: 3 } }),
  link({ type: 'notice', notice: { code: 'tls-off' } }),
  link({ type: 'notice', notice: { code: 'verification-always-on', option: 'tlsInsecure' } }),
  link({ type: 'notice', notice: { code: 'quoted', text: 'Something was so' } }),
  { type: 'opened', at, opened: { peer, address: '203.0.113.7', tls: true } },
  {
    type: 'secured',
    at,
    tls: {
      version: 'TLSv1.3',
      cipher: 'TLS_AES_256_GCM_SHA384',
      serverName: 'localhost',
      resumed: false,
      signatureAlgorithms: ['ECDSA+SHA256', 'RSA-PSS+SHA256'],
      certificate: {
        subject: 'CN=localhost',
        issuer: 'CN=Countersign listener, this start only',
        validFrom: '2026-11-23T10:15:00.000Z',
        validTo: '2027-02-22T10:15:00.000Z',
        alternativeNames: ['localhost', '127.0.0.1'],
      },
    },
  },
  { type: 'notice', at, step: 'server-first', notice: { code: 'nonce-no-base64', offset: 3 } },
  { type: 'notice', at, step: 'server-first', notice: { code: 'nonce-length', found: 3, wanted: 64 } },
  { type: 'notice', at, step: 'hello', notice: { code: 'begun-anew' } },
  { type: 'notice', at, step: 'hello', notice: { code: 'record-full', dropped: 3 } },
  { type: 'notice', at, step: 'hello', notice: { code: 'quoted', text: 'Something was so' } },
  ...faultSamples().map((fault): HandshakeEvent => ({
    type: 'notice',
    at,
    step: 'hello',
    notice: {
      code: 'fault',
      fault: {
        ...fault,
        offset: 3,
        leg: 'tls',
        host: 'h:1',
        ms: 2.5,
        protocol: 'http',
        via: 'http://proxy.acme.example:3128',
      },
    },
  })),
  ...reasons.map((reason): HandshakeEvent => ({
    type: 'refused-by-server',
    at,
    reason,
    offset: 3,
    chosen: true,
  })),
  {
    type: 'identified',
    at,
    identity: {
      user: 'arn:aws:iam::123456789012:role/app',
      db: '$external',
      roles: [{ role: 'read', db: 'a' }],
    },
  },
  {
    type: 'ended',
    at: 2,
    ending: {
      outcome: 'failed',
      step: 'connect',
      fault: {
        code: 'no-host-left',
        problem: 'all-failed',
        count: 1,
        last: { code: 'tcp-timeout', problem: 'leg', leg: 'tcp', host: 'h:1' },
      },
    },
  },
];

function link(event: (HandshakeEvent & { readonly type: 'link' })['event']): HandshakeEvent {
  return { type: 'link', at, event };
}
