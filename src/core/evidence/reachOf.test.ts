import { expect, it } from 'vitest';
import { judge } from '../findings/judge';
import { allRules } from '../findings/rules/all';
import { subjectsInWords } from '../../words/en/findings/subjectNames';
import { knowledgeOfPieces } from './knowledgeOfPieces';
import { piecesIn } from './piecesIn';
import { reachOf } from './reachOf';

const judgedOf = (text: string) => {
  const known = knowledgeOfPieces(piecesIn(text).pieces, { now: Date.UTC(2026, 10, 28) });
  const judged = judge(known, allRules);
  return { reach: reachOf(known, judged), judged };
};

it('of a user that is not found every step up to STS has passed, and that is said', () => {
  const { reach, judged } = judgedOf('bad auth : user arn:aws:iam::123456789012:user/ada is not found');
  const { verdict, 'canonical-request': request, sts, signature, credentials } = reach;
  expect(verdict).toBe('seen');
  expect([request, sts, signature, credentials]).toEqual(Array.from({ length: 4 }, () => 'follows'));
  expect(subjectsInWords(judged.proven)).toMatch(
    /^the way to the server, TLS, the mechanism, .* credentials$/,
  );
});

it('of a refusal by 403 the way to STS has passed, and nothing of what was signed', () => {
  const { reach, judged } = judgedOf('bad auth : aws sts call has response 403');
  expect([reach.sts, reach['client-final'], reach.hello]).toEqual(['follows', 'follows', 'follows']);
  expect([reach['canonical-request'], reach.signature]).toEqual(['unknown', 'unknown']);
  expect(subjectsInWords(judged.proven)).not.toMatch(/key|secret|clock|scope/);
});

it('of a server that cannot be reached nothing has passed', () => {
  const { reach, judged } = judgedOf('MongoServerSelectionError: connect ECONNREFUSED 10.0.0.7:27017');
  expect(Object.values(reach).filter((one) => one === 'follows')).toEqual([]);
  expect(subjectsInWords(judged.proven)).toBe('');
});
