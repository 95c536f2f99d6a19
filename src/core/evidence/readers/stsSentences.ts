import { refusalCause } from '../../sts/refusalCause';
import type { PieceFacts, Written } from '../piece';
import type { EvidenceReader, Found, Line, Scan } from '../scan';
import { clockIn } from '../../sts/clockIn';

type Named = Readonly<Record<string, string | undefined>>;

/** How AWS SDKs write an error of a service, each in one line; the first that fits. */
const sdks: readonly (readonly [Written, RegExp])[] = [
  // AWS SDK for Go v2
  [
    'go',
    /(?:operation error (?:STS|sts): (?<operation>\w{1,64}), )?(?:exceeded maximum number of attempts, \d{1,3}, )?(?:https response error )?(?:StatusCode: (?<status>\d{3}), RequestID: (?<requestId>[\w-]{0,64}), )?api error (?<code>\w{1,64}): (?<message>.{0,1024})/,
  ],
  // botocore and the AWS CLI
  [
    'python',
    /An error occurred \((?<code>\w{1,64})\) when calling the (?<operation>\w{1,64}) operation(?: \(reached max retries: \d{1,3}\))?: (?<message>.{0,1024})/,
  ],
  // AWS SDK for Java, 1 and 2; its sentence stands before
  [
    'java',
    /\(Service: (?:AWSSecurityTokenService|Sts)[,;] Status Code: (?<status>\d{3})[,;](?: Error Code: (?<code>\w{1,64});)? Request ID: (?<requestId>[\w-]{0,64})[^()]{0,128}\)?/,
  ],
  // AWS SDK for Rust
  ['text', /code: Some\("(?<code>\w{1,64})"\), message: Some\("(?<message>[^"]{0,1024})"\)/],
  // AWS SDK for Go v1 and for JavaScript, and whoever passes the code on
  [
    'javascript',
    /\b(?<code>ExpiredToken(?:Exception)?|InvalidClientTokenId|UnrecognizedClientException|SignatureDoesNotMatch|IncompleteSignature|MissingAuthenticationToken|Throttling(?:Exception)?|RegionDisabledException|InvalidIdentityToken|AccessDenied(?:Exception)?)(?:: |\b)(?<message>.{0,1024})/,
  ],
];

/** Of STS (its API Reference): what else an SDK asked for it asked another service. */
const actions: readonly string[] = [
  'AssumeRole',
  'AssumeRoleWithSAML',
  'AssumeRoleWithWebIdentity',
  'AssumeRoot',
  'DecodeAuthorizationMessage',
  'GetAccessKeyInfo',
  'GetCallerIdentity',
  'GetDelegatedAccessToken',
  'GetFederationToken',
  'GetSessionToken',
  'GetWebIdentityToken',
];

/** Errors of STS in a line of text, in the form of an SDK or as the sentence alone. */
export const stsSentences: EvidenceReader = ({ open, mask }) => open.flatMap((line) => inLine(line, mask));

function inLine(line: Line, mask: Scan['mask']): readonly Found[] {
  for (const [written, pattern] of sdks) {
    const match = pattern.exec(line.text);
    if (!match?.groups) continue;
    if (written !== 'java') return [found(line, match.index, match[0], written, match.groups, mask)];
    const start = startOfSentence(line.text.slice(0, match.index));
    const message = line.text.slice(start, match.index);
    const whole = line.text.slice(start, match.index + match[0].length);
    return [found(line, start, whole, written, { ...match.groups, message }, mask)];
  }
  const cause = refusalCause({ message: line.text });
  if (cause.kind === 'unknown') return [];
  const start = line.text.search(/\S/);
  return [found(line, start, line.text.slice(start).trimEnd(), 'sentence', {}, mask)];
}

/** Behind the name of the exception, or of a logger. */
function startOfSentence(before: string): number {
  const exception = before.lastIndexOf('Exception: ');
  if (exception >= 0) return exception + 'Exception: '.length;
  return Math.max(0, before.search(/\S/));
}

function found(
  line: Line,
  at: number,
  text: string,
  written: Written,
  told: Named,
  mask: Scan['mask'],
): Found {
  const { code, operation, requestId, status } = told;
  const lead = text.length - text.trimStart().length;
  const trimmed = text.trim();
  const message = mask(sentenceIn(told.message ?? trimmed));
  const clock = clockIn(trimmed);
  const facts: PieceFacts['sts-error'] = {
    written,
    ...(status === undefined ? {} : { status: Number(status) }),
    ...(code === undefined ? {} : { code }),
    ...(message === '' ? {} : { message }),
    ...(requestId ? { requestId } : {}),
    ...(operation === undefined ? {} : { operation }),
    ...(operation === undefined || actions.includes(operation) ? {} : { elsewhere: true }),
    ...(clock ? { clock } : {}),
  };
  const start = line.start + at + lead;
  const end = start + trimmed.length;
  // Behind its sentence a line may go on with something else.
  const known = sentence.exec(trimmed);
  const ownEnd = known ? start + known.index + known[0].length : end;
  const ownStart = written !== 'sentence' ? start : known ? start + known.index : null;
  const own = ownStart === null ? null : { start: ownStart, end: written === 'java' ? end : ownEnd };
  return { kind: 'sts-error', start, end, facts, own };
}

const sentence =
  /(?:Signature (?:expired|not yet current): .{0,200}? min\.?\)?|Credential should be scoped to .{0,200}?(?:'[\w-]{0,64}'\.?|\.(?=\s|$)|$)|The request signature we calculated.{0,300}?(?:\.(?=\s|$)|$)|The security token included in the request is \w+\.?)/;

/** The sentence without what stands around it in a line. */
function sentenceIn(text: string): string {
  const known = sentence.exec(text)?.[0] ?? text;
  return known
    .trim()
    .replace(/["'`,;]+$/, '')
    .slice(0, 1024);
}
