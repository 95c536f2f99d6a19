import { describe, expect, it } from 'vitest';
import { candidatesFor } from '../../mistakes/search/candidates';
import { ownObserved, ownRecipe, writtenBy } from '../../../testing/findings/ownLogin';
import { kindsIn } from '../kindsIn';
import { piecesIn } from '../piecesIn';

const right = writtenBy(ownRecipe).canonicalRequest.reveal();

function readIn(text: string): readonly string[] {
  return kindsIn(piecesIn(text).pieces, 'canonical-request').map(({ facts }) => facts.whole.reveal());
}

describe('a canonical request with a mistake in it is read whole', () => {
  it.each([
    ['a hash in base64', right.replace(/[\da-f]{64}$/, 'q4Ieapkldrjz69NMIIRCzPwtQG4u3F56Ob1kWPu0+EM=')],
    ['no hash of the body', right.slice(0, right.lastIndexOf('\n'))],
    ['the body itself', right.replace(/[\da-f]{64}$/, 'Action=GetCallerIdentity&Version=2011-06-15')],
    ['no list of headers', right.replace(/\ncontent-length;.*/, '')],
    ['a list with commas', right.replaceAll(';', ',')],
    ['CRLF line ends', right.replaceAll('\n', '\r\n')],
    ['a method in lower case', right.replace('POST', 'post')],
  ])('%s', (_what, text) => {
    expect(readIn(`CanonicalRequest:\n${text}\n\nmore`)).toEqual([text]);
  });

  it('with its line breaks written out, of both kinds', () => {
    expect(readIn(`"${right.replaceAll('\n', '\\n')}"`)).toEqual([right]);
    expect(readIn(`"${right.replaceAll('\n', '\\r\\n')}"`)).toEqual([right.replaceAll('\n', '\r\n')]);
  });
});

it('of the known mistakes in one at least 85 in 100 leave it to be read', () => {
  const texts = candidatesFor(ownObserved.request).texts.flatMap(({ change }) => {
    const recipe = change(ownRecipe);
    return recipe ? [writtenBy(recipe).canonicalRequest.reveal()] : [];
  });
  const wrong = [...new Set(texts)].filter((text) => text !== right);
  const read = wrong.filter((text) => readIn(text).includes(text.trim()));
  expect(read.length / wrong.length).toBeGreaterThan(0.85);
});
