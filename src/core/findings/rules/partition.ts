import { credentialKind } from '../../credentials/credentialKind';
import { sourceBases } from '../bases/sources';
import { regionOfHost } from '../../mongodbAws/stsHost';
import type { SourceFacts } from '../facts/sources';
import type { Knowledge } from '../knowledge';
import { readRefusal } from '../readRefusal';
import { refusedAs } from '../refusedAs';
import { regionsOptedIn } from '../regionsOptedIn';
import { rule, type Rule, type Said } from '../rule';

type Finding = Said<keyof SourceFacts>;

const step = 'credentials' as const;

/** An STS that does not know keys, or tokens, from elsewhere. */
export const partitionRules: readonly Rule<keyof SourceFacts>[] = [
  rule({
    needs: [],
    step,
    about: 'key-id',
    // failures.md A62, corrections.md 38
    basis: sourceBases,
    test: (known): readonly Finding[] => {
      const stsHost = stsHostIn(known) ?? '';
      const partition = partitionOf(stsHost);
      const level = levelOfKey(known);
      if (partition === null || level === null) return [];
      return [{ code: 'source-other-partition', level, facts: { stsHost, partition } }];
    },
  }),
  rule({
    needs: [],
    step,
    about: 'token',
    // failures.md A62; STS API Reference, SetSecurityTokenServicePreferences
    basis: sourceBases,
    test: (known): readonly Finding[] => {
      const stsHost = stsHostIn(known) ?? '';
      const region = regionOfHost(stsHost) ?? '';
      const level = levelOfKey(known);
      const id = known.credentials?.accessKeyId;
      const isLongTerm = id !== undefined && credentialKind(id) === 'long-term';
      if (!regionsOptedIn.has(region) || level === null || isLongTerm) return [];
      return [{ code: 'source-opt-in-region', level, facts: { region, stsHost } }];
    },
  }),
];

function stsHostIn({ challenge, captured }: Knowledge): string | undefined {
  return challenge?.stsHost ?? captured?.stsHost;
}

function partitionOf(stsHost: string): SourceFacts['source-other-partition']['partition'] | null {
  if (/\.amazonaws\.com\.cn$/i.test(stsHost)) return 'aws-cn';
  return /^sts\.us-gov-/i.test(stsHost) ? 'aws-us-gov' : null;
}

/** How sure it is that STS did not know a key; null where it was no matter of a key. */
function levelOfKey(known: Knowledge): 'likely' | 'possible' | null {
  const cause = refusedAs(known);
  if (cause) return cause.kind === 'identity' ? 'likely' : null;
  const refusal = known.reply && readRefusal(known.reply);
  const isOpen = refusal?.kind === 'untold' || (refusal?.kind === 'sts-status' && refusal.status === 403);
  return isOpen && known.server === undefined ? 'possible' : null;
}
