import { candidateAbout, type Candidate } from './candidate';
import { decoded, encoded, headerValue, withoutHeader } from './change';

const tokenRule = 'Sign the session token that is sent, to the letter';
const header = 'x-amz-security-token';
const inToken = candidateAbout('session-token');

/** The session token is sent as it is, and another text, or none, was signed for it. */
export const tokenCandidates: readonly Candidate[] = [
  inToken(
    'token-not-signed',
    'It does not sign the session token that it sends',
    tokenRule,
    withoutHeader(header),
  ),
  inToken(
    'token-plus',
    'It signs the session token with plus signs and sends it with spaces',
    tokenRule,
    headerValue(header, (token) => token.replaceAll(' ', '+')),
  ),
  inToken(
    'token-space',
    'It signs the session token with spaces and sends it with plus signs',
    tokenRule,
    headerValue(header, (token) => token.replaceAll('+', ' ')),
  ),
  inToken(
    'token-encoded',
    'It signs the session token percent-encoded',
    tokenRule,
    headerValue(header, encoded),
  ),
  inToken(
    'token-decoded',
    'It signs the session token percent-decoded',
    tokenRule,
    headerValue(header, decoded),
  ),
  inToken(
    'token-line-feed',
    'It signs the session token with a line feed at the end',
    tokenRule,
    headerValue(header, (token) => `${token}\n`),
  ),
  inToken(
    'token-quotes',
    'It signs the session token in quotes',
    tokenRule,
    headerValue(header, (token) => `"${token}"`),
  ),
  inToken(
    'token-empty',
    'It signs an empty session token',
    tokenRule,
    headerValue(header, () => ''),
  ),
];
