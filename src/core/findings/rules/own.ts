import type { OwnFacts } from '../facts/own';
import { itself } from '../basis';
import type { ComparedText, ComparedValue, OwnDifference } from '../own/comparedOwn';
import { compareOwn } from '../own/compareOwn';
import { rule, type Rule, type Said } from '../rule';

type Code = keyof OwnFacts;

/** What one's own texts come to beside the right ones; what only follows from an earlier one is no finding. */
export const ownRules: readonly Rule<Code>[] = [
  rule({
    needs: ['own'],
    step: 'canonical-request',
    about: 'signed-request',
    // SigV4 and auth.md, recomputed
    basis: itself,
    test: (known): readonly Said<Code>[] => {
      const comparison = compareOwn(known);
      if (!comparison) return [];
      const { texts, assumed, of } = comparison;
      const right = texts.filter(({ verdict }) => verdict === 'right').map(({ text }) => text);
      return [
        ...(of === 'other-request' ? [otherRequest] : []),
        ...texts.flatMap(foundIn),
        ...(right.length === 0
          ? []
          : [{ code: 'own-texts-right', level: 'passed', facts: { texts: right, assumed } } as const]),
      ];
    },
  }),
];

const otherRequest = { code: 'own-other-request', level: 'possible', facts: {} } as const;

function foundIn(compared: ComparedText | ComparedValue): readonly Said<Code>[] {
  if (compared.verdict !== 'differs') return [];
  switch (compared.text) {
    case 'canonical-request':
      return 'difference' in compared ? [inRequest(compared.difference)] : [];
    case 'string-to-sign':
      return 'difference' in compared ? [inString(compared.difference)] : [];
    case 'signing-key':
      return [keyWrong(compared)];
    case 'signature':
      return [
        {
          code: 'own-signature-wrong',
          level: 'certain',
          step: 'signature',
          facts: { mistake: 'mistake' in compared ? compared.mistake : null },
        },
      ];
  }
}

function inRequest(difference: OwnDifference): Said<Code> {
  const at = { value: 'canonicalRequest', byte: difference.byte } as const;
  if (difference.perhapsCopied) return { code: 'own-line-ends', level: 'possible', at, facts: difference };
  return difference.mistake === null && difference.what === 'other-login'
    ? { code: 'own-of-another-login', level: 'likely', at, facts: difference }
    : { code: 'own-request-differs', level: 'certain', at, facts: difference };
}

function inString(difference: OwnDifference): Said<Code> {
  const { expected, what, mistake } = difference;
  const at = { value: 'stringToSign', byte: difference.byte } as const;
  const step = 'string-to-sign';
  if (difference.perhapsCopied)
    return { code: 'own-line-ends', level: 'possible', step, at, facts: difference };
  // Well formed, and another: the request that it is of was not seen.
  const isAnotherLogins = mistake === null && (what === 'other-login' || what === 'hash');
  const about = expected.kind === 'scope' ? 'scope' : 'signed-request';
  return isAnotherLogins
    ? { code: 'own-of-another-login', level: 'likely', step, at, facts: difference }
    : { code: 'own-string-differs', level: 'certain', step, about, at, facts: difference };
}

function keyWrong(compared: ComparedText | ComparedValue): Said<'own-key-wrong'> {
  const mistake = 'mistake' in compared ? compared.mistake : null;
  return {
    code: 'own-key-wrong',
    level: mistake === null ? 'likely' : 'certain',
    step: 'signing-key',
    about: mistake === null || mistake.at === 'credentials' ? 'secret' : 'signed-request',
    facts: { mistake },
  };
}
