import type { Locate } from '../../bytes/span';
import { Findings, type Reading } from '../reading';

/** `~/.aws/sso/cache/….json` has both. */
export function looksLikePortalToken(text: string): boolean {
  return /"accessToken"\s*:/.test(text) && /"startUrl"\s*:/.test(text);
}

/** What `aws sso login` stores: no credentials, but what a program exchanges for them. */
export function readPortalToken(text: string, locate: Locate): Reading {
  const findings = new Findings(locate);
  const start = Math.max(0, text.search(/\S/));
  findings.ignore(start, text.trimEnd().length, { thing: 'whole' }, { reason: 'portal-token' });
  findings.note({
    code: 'portal-token',
    command: 'aws configure export-credentials --profile NAME --format env',
  });
  return findings.reading('json', []);
}
