import type { PieceKind } from '../../core/evidence/piece';
import { payloadVectors } from '../knownAnswers';
import {
  sampleToken,
  sampleSignature,
  sampleHeader,
  sampleNonce,
  sampleClientNonce,
  sampleCanonical,
  sampleToSign,
  sampleFinal,
  sampleMessage,
  sampleHash,
  hexOf,
  pythonOf,
  xxdOf,
} from './values';

const { clientFirst, serverFirst, clientFinal } = payloadVectors;

/** Parts of a login, each with the kind that has to be found in it; at least two of each. */
export const loginSamples: readonly (readonly [kind: PieceKind, text: string])[] = [
  ['authorization-header', sampleHeader],
  ['authorization-header', `Authorization: ${sampleHeader}`],
  ['authorization-header', `curl -H 'authorization: ${sampleHeader}' https://sts.amazonaws.com`],
  ['authorization-header', `DEBUG headers={"Authorization": "${sampleHeader}", "Content-Length": "43"}`],
  ['session-token', `-H 'X-Amz-Security-Token: ${sampleToken}'`],
  ['session-token', `headers={'X-Amz-Security-Token': b'${sampleToken}'}`],
  ['nonce', sampleNonce],
  ['nonce', sampleClientNonce],
  ['nonce', `x-mongodb-server-nonce: ${sampleNonce}`],
  ['amz-date', '20261128T101500Z'],
  ['amz-date', "-H 'X-Amz-Date: 20261128T101500Z'"],
  ['http-date', 'date: Sat, 28 Nov 2026 10:15:00 GMT'],
  ['http-date', 'HTTP/1.1 403 Forbidden\r\nDate: Sat, 28 Nov 2026 10:15:00 GMT\r\n'],
  ['sts-host', 'https://sts.eu-west-1.amazonaws.com/'],
  ['sts-host', 'Host: sts.amazonaws.com'],
  ['sasl-payload', clientFirst],
  ['sasl-payload', serverFirst],
  ['sasl-payload', clientFinal],
  ['sasl-payload', sampleFinal],
  ['sasl-payload', `${sampleFinal.slice(0, 76)}\n${sampleFinal.slice(76)}`],
  ['sasl-payload', hexOf(sampleFinal)],
  ['sasl-payload', `BinData(0, "${serverFirst}")`],
  ['sasl-payload', `Binary.createFromBase64('${clientFirst}', 0)`],
  ['sasl-payload', `{"$binary": {"base64": "${sampleFinal}", "subType": "00"}}`],
  ['sasl-payload', `{ s: BinData(0, "${sampleNonce}"), h: 'sts.amazonaws.com' }`],
  ['sasl-payload', `{ a: '${sampleHeader}', d: '20261128T101500Z', t: '${sampleToken}' }`],
  [
    'sasl-command',
    `{ saslStart: 1, mechanism: 'MONGODB-AWS', payload: BinData(0, "${clientFirst}"), $db: '$external' }`,
  ],
  [
    'sasl-command',
    `{'conversationId': 1, 'done': False, 'payload': Binary(b'${pythonOf(serverFirst)}', 0), 'ok': 1.0}`,
  ],
  [
    'sasl-command',
    `{"saslContinue":1,"conversationId":1,"payload":{"$binary":{"base64":"${sampleFinal}","subType":"00"}}}`,
  ],
  [
    'sasl-command',
    "{ hello: 1, client: { driver: { name: 'nodejs', version: '6.20.0' }, os: { type: 'Linux' } } }",
  ],
  ['wire-message', sampleMessage],
  ['wire-message', sampleMessage.replaceAll(/(..)/g, '$1 ').trim()],
  ['wire-message', xxdOf(sampleMessage)],
  ['canonical-request', sampleCanonical],
  [
    'canonical-request',
    `2026-11-28 10:15:00,123 botocore.auth [DEBUG] CanonicalRequest:\n${sampleCanonical}\n2026-11-28 10:15:00 next`,
  ],
  [
    'canonical-request',
    `DEBUG Aws4Signer - AWS4 Canonical Request: ${sampleCanonical.replaceAll('\n', '\\n')}`,
  ],
  ['string-to-sign', sampleToSign],
  ['string-to-sign', `---[ STRING TO SIGN ]---\n${sampleToSign}\n-----`],
  ['string-to-sign', `toSign = "${sampleToSign.replaceAll('\n', '\\n')}"`],
  ['signing-key', `signing key: ${sampleHash}`],
  ['signing-key', `kSigning = "${sampleHash}"`],
  ['signature', `Signature:\n${sampleSignature}`],
  ['signature', `signature=${sampleSignature}`],
  ['digest', sampleSignature],
  ['digest', `${sampleHash} *file`],
  [
    'hello',
    '{"ismaster":true,"maxWireVersion":21,"minWireVersion":0,"localTime":{"$date":"2026-11-28T10:15:00.123Z"},"$clusterTime":{"clusterTime":{"$timestamp":{"t":1795860900,"i":1}}},"ok":1}',
  ],
  [
    'hello',
    "{ isWritablePrimary: true, setName: 'atlas-x-shard-0', maxWireVersion: 25, localTime: ISODate('2026-11-28T10:15:00.123Z'), '$clusterTime': { clusterTime: Timestamp({ t: 1795860900, i: 3 }) }, ok: 1 }",
  ],
  [
    'hello',
    "{'ismaster': True, 'maxWireVersion': 25, 'localTime': datetime.datetime(2026, 11, 28, 10, 15, 0, 123000), 'ok': 1.0}",
  ],
];
