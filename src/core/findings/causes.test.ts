import { describe, expect, it } from 'vitest';
import { judge } from './judge';
import { mostAsked, nextQuestion, questions, type Answers, type Effect, type QuestionId } from './questions';
import { causeRules } from './rules/causes';
import { replyRules } from './rules/reply';
import { stsRules } from './rules/sts';

const rules = [...replyRules, ...stsRules, ...causeRules];

const of403 = { serverCode: 8000, serverMessage: 'bad auth : aws sts call has response 403' };
const of400 = { serverCode: 8000, serverMessage: 'bad auth : aws sts call has response 400' };
const untold = { serverCode: 18, serverMessage: 'Authentication failed.' };

function codes(known: Parameters<typeof judge>[0]): readonly string[] {
  return judge(known, rules).findings.map(({ code }) => code);
}

describe('a refusal whose reason nobody tells', () => {
  it('of 403 can be the credentials, the clock or the signing, and neither throttling nor the way to STS', () => {
    const found = codes({ reply: of403 });
    expect(found[0]).toBe('reply-sts-403');
    expect(found).toEqual(
      expect.arrayContaining(['cause-secret', 'cause-token', 'cause-expired', 'cause-clock', 'cause-source']),
    );
    expect(found).not.toContain('cause-throttled');
    expect(found).not.toContain('cause-sts-unreachable');
    expect(found).not.toContain('cause-user');
  });

  it('of 400 is malformed or throttled, and blames neither key nor secret', () => {
    expect(codes({ reply: of400 })).toEqual(['reply-sts-400', 'cause-header', 'cause-throttled']);
  });

  it('of code 18 can also be a server that cannot reach STS', () => {
    expect(codes({ reply: untold })).toContain('cause-sts-unreachable');
  });

  it('of this page’s own run is neither another source nor a signer’s mistake', () => {
    const found = codes({ reply: of403, by: 'page' });
    for (const code of ['cause-source', 'cause-encoding', 'cause-signing']) expect(found).not.toContain(code);
    expect(found).toContain('cause-secret');
  });

  it('with a long-term key is no expiry', () => {
    const proof = {
      authorization: 'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20261128/us-east-1/sts/aws4_request',
      amzDate: '20261128T120000Z',
      receivedAt: null,
    };
    expect(codes({ reply: of403, proof })).not.toContain('cause-expired');
  });

  it('is led by what is certain, and stands before what is only possible', () => {
    const sts = { kind: 'error', code: 'ExpiredToken' } as const;
    const found = codes({ reply: of403, sts });
    expect(found.slice(0, 2)).toEqual(['sts-expired', 'reply-sts-403']);
  });

  it('is none of the credentials where STS says who they are', () => {
    const sts = { kind: 'identity', identity: { arn: 'arn:aws:iam::123456789012:user/ada' } } as const;
    const found = codes({ reply: of403, sts });
    for (const code of ['cause-secret', 'cause-key-id', 'cause-token', 'cause-expired']) {
      expect(found).not.toContain(code);
    }
    expect(found).toContain('cause-source');
  });

  it('has no causes where the server tells one', () => {
    const reply = { serverCode: 8000, serverMessage: 'bad auth : user arn:aws:iam::1:user/a is not found' };
    expect(codes({ reply }).filter((code) => code.startsWith('cause-'))).toEqual([]);
  });
});

describe('a question', () => {
  it.each(Object.keys(questions) as QuestionId[])('%s rules nothing in and out by the same answer', (id) => {
    for (const { clears, accuses } of Object.values<Effect>(questions[id])) {
      expect(clears.filter((one) => accuses.includes(one))).toEqual([]);
    }
  });

  it('rules out what its answer clears, and makes likely what it accuses', () => {
    const { findings, harmless } = judge({ reply: of403, answers: { failsLater: 'yes' } }, rules);
    expect(findings.find(({ code }) => code === 'cause-expired')?.level).toBe('likely');
    expect(findings.map(({ code }) => code)).not.toContain('cause-secret');
    expect(harmless.map(({ code }) => code)).toContain('cause-secret');
  });

  it('is asked while several causes are possible, three times at most, and none twice', () => {
    let answers: Answers = {};
    const asked: string[] = [];
    for (;;) {
      const { findings } = judge({ reply: of403, answers }, rules);
      const next = nextQuestion(findings, answers);
      if (next === null) break;
      asked.push(next);
      answers = { ...answers, [next]: 'no' };
    }
    expect(asked.length).toBeLessThanOrEqual(mostAsked);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.length).toBeGreaterThan(0);
  });

  it('is not asked where the cause is certain', () => {
    const { findings } = judge({ reply: of403, sts: { kind: 'error', code: 'ExpiredToken' } }, rules);
    expect(nextQuestion(findings, {})).toBeNull();
  });
});
