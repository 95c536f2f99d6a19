import type { SourceProblem } from '../../findings/seen';
import type { PieceFacts } from '../piece';
import { driverOf } from './driverOf';

/** Words of Go, C, Ruby, Java, Python and of STS; the first that fits. */
const words: readonly (readonly [SourceProblem, RegExp])[] = [
  ['role-arn-missing', /AWS_WEB_IDENTITY_TOKEN_FILE is set,? but AWS_ROLE_ARN is (?:missing|not set|empty)/],
  [
    'token-file-missing',
    /AWS_ROLE_ARN is set,? but AWS_WEB_IDENTITY_TOKEN_FILE is (?:missing|not set|empty)/,
  ],
  [
    'token-file-unreadable',
    /failed to open AWS_WEB_IDENTITY_TOKEN_FILE|(?:ENOENT|[Nn]o such file|FileNotFound).{0,160}(?:eks\.amazonaws\.com|serviceaccount)|(?:eks\.amazonaws\.com|serviceaccount)\S{0,80}.{0,40}[Nn]o such file/,
  ],
  ['assume-role-denied', /is not authorized to perform: sts:AssumeRole/],
  ['session-credentials', /Cannot call GetSessionToken with session credentials/],
  ['srv-port', /mongodb\+srv.{0,64}\bport(?: number)?\b/],
  [
    'mechanism-unknown',
    /Unsupported authMechanism:? ["']?MONGODB-AWS|\bunknown (?:auth(?:entication)? )?mechanism:? ["']?MONGODB-AWS|authMechanism ["']?MONGODB-AWS["']? (?:is )?not supported|authMechanisms?\]? (?:one of|must be in) .{0,160}got ["']?MONGODB-AWS/i,
  ],
  ['server-too-old', /MONGODB-AWS authentication requires MongoDB version 4\.4/],
  ['nonce-length', /Invalid server nonce length \d{1,9}, expected 64/],
  [
    'steps',
    /Too many steps involved in the MONGODB-AWS|MONGODB-AWS failed: too many steps|MONGODB-AWS failure: handshake terminated early/,
  ],
];

/** STS's own errors in the form of an SDK are read as such. */
const ofSdk = /\bAccessDenied|\bAn error occurred \(|\bapi error \w/;

/** What a driver says of one source of credentials; null for a line that says nothing of one. */
export function sourceErrorIn(text: string): PieceFacts['source-error'] | null {
  const problem = words.find(([, pattern]) => pattern.test(text))?.[0];
  return problem === undefined || ofSdk.test(text) ? null : { problem, ...driverOf(text) };
}
