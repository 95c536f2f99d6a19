import type { Evidence } from '../pasted';

/** What STS answers with, by the codes that its API Reference and AWS's common errors document. */
const stsCodes = [
  'AccessDenied',
  'AccessDeniedException',
  'ExpiredToken',
  'ExpiredTokenException',
  'IDPCommunicationError',
  'IDPRejectedClaim',
  'IncompleteSignature',
  'InternalFailure',
  'InvalidAction',
  'InvalidClientTokenId',
  'InvalidIdentityToken',
  'MalformedPolicyDocument',
  'MissingAuthenticationToken',
  'PackedPolicyTooLarge',
  'RegionDisabledException',
  'RequestExpired',
  'ServiceUnavailable',
  'SignatureDoesNotMatch',
  'Throttling',
  'ThrottlingException',
  'ValidationError',
];

/** STS's error in XML, or in the JSON that some drivers print. */
export function stsError(text: string): Evidence | undefined {
  const xml = /<Error>[\s\S]{0,400}?<Code>\s*(\w{1,64})\s*<\/Code>/.exec(text);
  const json = /"Error"\s*:\s*\{[^{}]{0,400}?"Code"\s*:\s*"(\w{1,64})"/.exec(text);
  const code = xml?.[1] ?? json?.[1];
  if (code === undefined && !/<ErrorResponse\b/.test(text)) return undefined;
  return { kind: 'sts-error', ...(code !== undefined && stsCodes.includes(code) ? { code } : {}) };
}

export function stsIdentity(text: string): Evidence | undefined {
  return /<GetCallerIdentity(?:Response|Result)\b|"GetCallerIdentity(?:Response|Result)"/.test(text)
    ? { kind: 'sts-identity' }
    : undefined;
}

/** mongod's structured log has the failure of an authentication under the id 20249. */
export function serverLog(text: string): Evidence | undefined {
  return /"id"\s*:\s*20249\b|"c"\s*:\s*"ACCESS"\s*,\s*"id"\s*:\s*\d+/.test(text)
    ? { kind: 'server-log' }
    : undefined;
}

/** Sentences of servers, drivers and STS that come with a failed authentication. */
const sentences = [
  /\bbad auth ?:/i,
  /\bAtlasError\b/,
  /\bAuthenticationFailed\b/,
  /\bAuthentication failed\b/i,
  /\bUnexpected GetCallerIdentity HTTP status code/,
  /\bCould not find user\b|\buser arn:aws\S+ is not found/i,
  /\bsecurity token included in the request is (?:invalid|expired)/,
  /\brequest signature we calculated does not match/,
  /\bSignature (?:expired|not yet current):/,
  /\bCredential should be scoped to\b/,
  /\bRequest is missing Authentication Token\b/,
  /\bMongo(?:Server|Network|API|AWS|MissingDependency|Command|Security|Configuration|Timeout)\w{0,40}(?:Error|Exception)\b/,
  /\bpymongo\.errors\.\w+/,
  /\bMongo::(?:Auth|Error)::\w+/,
  /\bMONGODB-AWS authentication\b/,
  /\bauth error: (?:unable to authenticate|sasl conversation error)/,
];

export function serverError(text: string): Evidence | undefined {
  if (!sentences.some((sentence) => sentence.test(text))) return undefined;
  const [, status] = /\b(?:has response|HTTP status code:?)\s+(\d{3})\b/i.exec(text) ?? [];
  return { kind: 'server-error', ...(status === undefined ? {} : { status: Number(status) }) };
}

/** Frames of Node, Java and .NET, of Python, Go, Rust and Ruby. */
const frames = [
  /^[ \t]*at \S.*[(:]\S*:?\d*/m,
  /^Traceback \(most recent call last\):/m,
  /^goroutine \d+ \[/m,
  /^thread '.*' panicked at/m,
  /^[ \t]*\d+: \S+::\S+/m,
  /^[ \t]*(?:from )?\S+\.rb:\d+:in /m,
  /^Caused by: /m,
];

export function stackTrace(text: string): Evidence | undefined {
  return frames.some((frame) => frame.test(text)) ? { kind: 'stack-trace' } : undefined;
}
