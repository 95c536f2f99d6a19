import { stsService } from '../../mongodbAws/constants';
import { scopeBases } from '../bases/login';
import { regionOfHost } from '../../mongodbAws/stsHost';
import { readAuthorization, splitCredential, type ScopedCredential } from '../../sigv4/authorization';
import type { ScopeFacts } from '../facts/login';
import { rule, type Rule } from '../rule';

const at = { value: 'credentialScope' } as const;
const row = { step: 'string-to-sign', about: 'scope' } as const;

/** What the credential scope shows, beside X-Amz-Date and the STS host. */
export const scopeRules: readonly Rule<keyof ScopeFacts>[] = [
  rule({
    ...row,
    needs: ['proof'],
    // failures.md A53
    basis: scopeBases,
    test: ({ proof: { authorization, amzDate } }) => {
      if (amzDate === undefined) return [];
      const dayOfDate = amzDate.slice(0, 8);
      return inScope(authorization).map(({ date }) =>
        date === dayOfDate
          ? { code: 'scope-day', level: 'passed', at, facts: {} }
          : { code: 'scope-day-other', level: 'certain', at, facts: { day: date, dayOfDate } },
      );
    },
  }),
  rule({
    ...row,
    needs: ['proof', 'challenge'],
    // failures.md A51; protocol.md 2.3
    basis: scopeBases,
    test: ({ proof, challenge: { stsHost } }) => {
      const wanted = regionOfHost(stsHost);
      if (wanted === null) return [];
      return inScope(proof.authorization).map(({ region }) =>
        region === wanted
          ? { code: 'scope-region', level: 'passed', at, facts: { region } }
          : { code: 'scope-region-other', level: 'certain', at, facts: { region, stsHost, wanted } },
      );
    },
  }),
  rule({
    ...row,
    needs: ['proof'],
    // failures.md A53
    basis: scopeBases,
    test: ({ proof }) =>
      inScope(proof.authorization).map(({ service }) =>
        service === stsService
          ? { code: 'scope-service', level: 'passed', at, facts: {} }
          : { code: 'scope-service-other', level: 'certain', at, facts: { service } },
      ),
  }),
  rule({
    ...row,
    needs: ['proof'],
    // failures.md A53
    basis: scopeBases,
    test: ({ proof }) =>
      inScope(proof.authorization).map(({ terminator }) =>
        terminator === 'aws4_request'
          ? { code: 'scope-terminator', level: 'passed', at, facts: {} }
          : { code: 'scope-terminator-other', level: 'certain', at, facts: { terminator } },
      ),
  }),
];

/** None where the header has no whole credential. */
function inScope(authorization: string): readonly ScopedCredential[] {
  const parts = splitCredential(readAuthorization(authorization).credential ?? '');
  return parts ? [parts] : [];
}
