import { expect, it } from 'vitest';
import { readStsReply } from './reply';

// The parser throws a RangeError for either of the first two.
it.each([
  '<a>\uDBFF\uFFFF',
  '<a><!x="#\uDBFF',
  '<ErrorResponse><Error><Code>\uD800</Code><Message>\uDC00</Message></Error></ErrorResponse>',
])('a reply with half a character gives a fault that does not quote it: %j', (body) => {
  expect(() => readStsReply({ status: 200, body, ms: 1 })).toThrow(
    expect.objectContaining({ code: 'sts-reply-invalid' }),
  );
});
