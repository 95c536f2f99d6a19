import { describe, expect, it } from 'vitest';
import { stepIds } from '../../../core/vocabulary/steps';
import type { Told } from '../told';
import { driverLeads } from './driverLeads';
import { signerLeads } from './signerLeads';

const text = (told: Told): string => told.map((part) => (typeof part === 'string' ? part : part.as)).join('');

describe.each([
  ['to whoever signs', signerLeads],
  ['of a driver', driverLeads],
])('%s', (_whom, leads) => {
  it.each(stepIds)('%s is told in one sentence, and why in a few', (step) => {
    const { what, question, answer } = leads[step];
    // A period ends a sentence where a space and a capital follow.
    const sentences = (of: string): number => of.split(/[.?!] (?=[A-Z])/u).length;
    expect(sentences(text(what))).toBeLessThanOrEqual(step === 'string-to-sign' ? 2 : 1);
    expect(sentences(text(answer))).toBeLessThanOrEqual(3);
    expect(question).toMatch(/^Why .*\?$/u);
  });

  it.each(stepIds)('%s explains a term once, where it first stands', (step) => {
    const terms = [...leads[step].what, ...leads[step].answer].flatMap((part) =>
      typeof part === 'string' ? [] : [part.term],
    );
    expect(new Set(terms).size).toBe(terms.length);
  });
});

it('a driver is spoken of, never to', () => {
  for (const step of stepIds) {
    const { what, question, answer } = driverLeads[step];
    const said = `${text(what)} ${question} ${text(answer)}`;
    expect(said).not.toMatch(/\byou(?:r|rs)?\b/u);
  }
});

it('the six questions that newcomers have are answered where they come up', () => {
  const asked = Object.fromEntries(stepIds.map((step) => [step, signerLeads[step].question]));
  expect(asked).toMatchObject({
    credentials: 'Why does MongoDB ask AWS at all?',
    'server-first': 'Why does it extend your nonce?',
    request: 'Why is content-length signed?',
    'canonical-request': 'Why so exact?',
    'string-to-sign': 'Why is the region taken from the host?',
    'signing-key': 'Why a chain?',
  });
});
