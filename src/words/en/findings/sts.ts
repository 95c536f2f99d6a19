import type { StsFacts, StsPlace, StsTold } from '../../../core/findings/facts/sts';
import type { StsCause } from '../../../core/sts/refusalCause';
import type { Basis } from '../../../core/findings/basis';
import type { Subject } from '../../../core/findings/subject';
import type { FindingWords, WordsByCode } from './findingWords';
import { passedAtSts, passedInSandbox } from './passedInWords';
import { stsCauseAdvice } from './stsCauseAdvice';

interface Refused {
  readonly cause: StsCause;
  readonly told: StsTold;
  readonly place: StsPlace | null;
  readonly earlier: readonly Subject[];
}

/** What STS said, by a server that passes it on or by its own answer. */
export const stsWords: WordsByCode<keyof StsFacts> = {
  'sts-clock': refused,
  'sts-scope': refused,
  'sts-host-unsigned': refused,
  'sts-signature': refused,
  'sts-identity': refused,
  'sts-expired': refused,
  'sts-throttled': refused,
  'sts-region-disabled': refused,
  'sts-no-header': refused,
  'sts-header-form': refused,
  'sts-absent-header': refused,
  'sts-unknown': refused,
  'sts-identifies': ({ arn }) => ({
    says:
      arn === ''
        ? 'STS knows who calls with these credentials.'
        : `STS says that whoever calls with these credentials is ${arn}.`,
  }),
};

function refused(
  { cause, told, place, earlier }: Refused,
  { basis }: { readonly basis: Basis },
): FindingWords {
  const passed = basis.on === 'modelled' ? passedInSandbox(earlier) : passedAtSts(earlier, cause);
  return { says: saysOf(told), passed, next: stsCauseAdvice(cause, place) };
}

function saysOf(told: StsTold): string {
  if (told.by === 'server') return 'STS refused the signed request, and this server passes on what STS said.';
  const quote = told.message === null ? '' : `“${told.message}”`;
  const words = [told.code ?? '', quote].filter((part) => part !== '').join(', ');
  return words === '' ? 'STS refused the request.' : `STS refused the request: ${words}`;
}
