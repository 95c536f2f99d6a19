import { Secret } from '../../credentials/secret';
import type { EvidenceReader, Found } from '../scan';
import { firstMatches } from './firstMatches';

/** 64 digits of hex, and the name before them where they have one. */
const pattern =
  /(?:\b(?<name>signing[ _-]?key|k[ _-]?signing|signature|[a-z]{1,16})["']?[ \t]{0,8}(?:=>|[:=])\s{0,8}["']?)?(?<![0-9a-zA-Z+/]|sha256:)(?<hex>[0-9a-f]{64})(?![0-9a-zA-Z+/=])/gi;

/** Signing keys and signatures by their names, and what may be either. */
export const hexValues: EvidenceReader = ({ text }) =>
  firstMatches(text, pattern).map(({ index, 0: whole, groups }): Found => {
    const { name = '', hex = '' } = groups ?? {};
    const place = { start: index, end: index + whole.length };
    if (/signing/i.test(name))
      return { kind: 'signing-key', ...place, facts: { key: new Secret(hex) }, hidden: true };
    if (/^signature$/i.test(name)) return { kind: 'signature', ...place, facts: { signature: hex } };
    return { kind: 'digest', ...place, facts: { digest: new Secret(hex) }, hidden: true };
  });
