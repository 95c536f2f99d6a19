import { base64Decode } from '../../core/bytes/base64';
import { compareLines } from '../../core/bytes/compareText';
import { hexDecode } from '../../core/bytes/hex';
import { percentDecodeOrKeep } from '../../core/bytes/percent';
import { tokenIn, tokenInPaste } from '../../core/link/pageToken';
import { chainIds } from '../../core/drivers/chains';
import { decodeHostReply, decodeHostRequest } from '../../core/hostSources/frames';
import { decodePageFrame, decodeProxyFrame } from '../../core/link/frames';
import { decodeListenerFrame, decodeListenPageFrame } from '../../core/capture/frames';
import { judgeStsHost, regionOf } from '../../core/mongodbAws/stsHost';
import { parseAmzDate } from '../../core/sigv4/amzDate';
import { readAuthorization, splitCredential } from '../../core/sigv4/authorization';
import { splitCanonicalRequest } from '../../core/sigv4/canonicalRequest';
import { judgeStsEndpoint } from '../../core/sts/actions/endpoint';
import { decodeForm } from '../../core/sts/actions/form';
import { decodeStsFrame, decodeStsRequest } from '../../core/sts/actions/frames';
import { readStsReply } from '../../core/sts/actions/reply';
import { readTarget } from '../../server/reach/target';
import { readSeedlist, readTxt } from '../../server/reach/seedlist';
import { readSandboxUsers } from '../../server/sandbox/sandboxUsers';
import { parseOptions } from '../../server/main/options';
import { connectionStrings } from './pasteReaders';
import { ofText, type FuzzReader } from './reader';

const header =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261124/us-east-1/sts/aws4_request, SignedHeaders=host;x-amz-date, Signature=0123456789abcdef';
const canonical =
  'POST\n/\n\ncontent-type:application/x-www-form-urlencoded\nhost:sts.amazonaws.com\nx-amz-date:20261124T101500Z\n\ncontent-type;host;x-amz-date\nab821ae955788b0e33ebd34c208442ccfc2d406e2edc5e7a39bd6458fbb4f843';
const credentialsXml =
  '<Credentials><AccessKeyId>ASIA</AccessKeyId><SecretAccessKey>s</SecretAccessKey><SessionToken>t</SessionToken><Expiration>2026-11-24T12:00:00Z</Expiration></Credentials><AssumedRoleUser><Arn>arn:aws:sts::1:assumed-role/a/b</Arn></AssumedRoleUser>';
const replies = [
  `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>${credentialsXml}</AssumeRoleResult><ResponseMetadata><RequestId>1</RequestId></ResponseMetadata></AssumeRoleResponse>`,
  '<ErrorResponse><Error><Type>Sender</Type><Code>InvalidClientTokenId</Code><Message>The security token is invalid.</Message></Error><RequestId>1</RequestId></ErrorResponse>',
  '{"Error":{"Code":"Throttling"}}',
];
const failed =
  '{"type":"failed","code":"sts-unreachable","message":"No answer","leg":"tcp","host":"a:1","ms":3}';

/** Texts that one part of the product, or AWS, sends to another. */
export const frameReaders: readonly FuzzReader[] = [
  ofText('base64', ['AAECAwQ=', 'Zm9v', 'a-_b'], base64Decode),
  ofText('hex', ['00ff10', 'ABCDEF'], hexDecode),
  ofText('percent coding', ['a%2Fb+c', '%C3%A9'], (text) => percentDecodeOrKeep(text, true), 'nothing'),
  ofText('compared texts', [canonical], (text) => compareLines(canonical, text), 'nothing'),
  ofText('STS host', ['sts.amazonaws.com', 'sts.us-gov-west-1.amazonaws.com', 'a.b.c'], (text) =>
    regionOf(judgeStsHost(text)),
  ),
  ofText('STS endpoint', ['sts.amazonaws.com', 'sts.eu-west-1.amazonaws.com.cn'], judgeStsEndpoint),
  ofText('x-amz-date', ['20261124T101500Z', '20260229T000000Z'], parseAmzDate),
  ofText('authorization header', [header], readAuthorization, 'nothing'),
  ofText('credential scope', ['AKIA/20261124/us-east-1/sts/aws4_request'], splitCredential, 'nothing'),
  ofText('canonical request', [canonical], splitCanonicalRequest, 'nothing'),
  ofText(
    'form',
    ['Action=AssumeRole&Version=2011-06-15&RoleArn=arn%3Aaws&DurationSeconds=900'],
    decodeForm,
    'nothing',
  ),
  ofText('STS reply', replies, (body) => readStsReply({ status: 200, body, ms: 1 })),
  ofText(
    'STS request of the page',
    ['{"host":"a","headers":{"x-amz-date":"1"},"body":"b"}'],
    decodeStsRequest,
  ),
  ofText(
    'STS frame',
    ['{"type":"reply","reply":{"status":200,"body":"<a/>","ms":2},"legs":[]}', failed],
    decodeStsFrame,
  ),
  ofText(
    'link frame of the page',
    [
      '{"type":"open","version":1,"target":"mongodb://a/"}',
      '{"type":"next","skipped":{"host":"a","port":1}}',
    ],
    decodePageFrame,
  ),
  ofText(
    'link frame of the proxy',
    [
      '{"type":"event","event":{"type":"dns"}}',
      '{"type":"opened","opened":{"peer":{"host":"a","port":1}}}',
      failed,
    ],
    decodeProxyFrame,
  ),
  ofText(
    'listen frame of the page',
    [
      '{"type":"watch","id":1}',
      '{"type":"settings","settings":{"mode":"percona","answer":{"kind":"judge"}}}',
    ],
    decodeListenPageFrame,
  ),
  ofText(
    'listen frame of the listener',
    [
      '{"type":"record","id":1,"entries":[{"message":{"base64":"AAAA"}}]}',
      '{"type":"connections","changed":[]}',
    ],
    decodeListenerFrame,
  ),
  ofText(
    'host credentials: request',
    [
      '{"type":"resolve","order":"node"}',
      '{"type":"sign","accessKeyId":"A","stsHost":"b","serverNonce":"c","amzDate":"d"}',
    ],
    (text) => decodeHostRequest(text, chainIds),
  ),
  ofText('host credentials: reply', ['{"type":"resolved","sources":[]}', failed], (text) =>
    decodeHostReply(text, 'resolved'),
  ),
  ofText('token in the address', ['#token=abc#listen/12/hello', 'hello'], tokenIn, 'nothing'),
  ofText('token, pasted', ['http://127.0.0.1:4173/#token=abc-DEF_123', 'abc'], tokenInPaste, 'nothing'),
  ofText(
    'target',
    connectionStrings.map((text) => text.replace(/\/\/[^@/]*@/, '//')),
    readTarget,
  ),
  ofText('SRV records', ['a.b.example.com', 'cluster0-shard-00-00.abcde.mongodb.net.'], (name) =>
    readSeedlist('cluster0.abcde.mongodb.net', [{ name, port: 27017 }]),
  ),
  ofText('SRV name', ['cluster0.abcde.mongodb.net', 'example.com'], (host) =>
    readSeedlist(host, [{ name: 'a.abcde.mongodb.net', port: 27017 }]),
  ),
  ofText('TXT record', ['authSource=admin&replicaSet=atlas-0', 'loadBalanced=true'], (text) =>
    readTxt([[text]]),
  ),
  ofText(
    'file of sandbox users',
    [
      '[{"accessKeyId":"A","secretAccessKey":"s","arn":"arn:aws:iam::123456789012:user/ada","roles":[{"role":"read","db":"a"}],"expiration":"2026-11-24T12:00:00Z"}]',
    ],
    readSandboxUsers,
  ),
  ofText(
    'options',
    [
      '--port 0 --sandbox-mode atlas',
      '--allow-target a:1 --tls-ca f',
      '--relay-to mongodb://a/',
      '--sts-endpoint http://a:1',
    ],
    (text) => parseOptions(text.split(' '), { COUNTERSIGN_PORT: text, COUNTERSIGN_STS_ENDPOINT: text }),
    'nothing',
  ),
];
