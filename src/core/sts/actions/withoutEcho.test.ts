import { describe, expect, it } from 'vitest';
import { Secret } from '../../credentials/secret';
import type { StsHttpRequest, StsReply } from './exchange';
import { encodeForm } from './form';
import { withoutEcho } from './withoutEcho';

const token = 'IQoJb3JpZ2luX2VjEA/+wEaCXVzLWVhc3QtMSJHMEUCIQ==';
const jwt = 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJwb2QifQ.c2lnbmF0dXJl';
const roleArn = 'arn:aws:iam::123456789012:role/countersign';
const request: StsHttpRequest = {
  host: 'sts.amazonaws.com',
  headers: { 'x-amz-security-token': token },
  body: encodeForm({ Action: 'AssumeRole', RoleArn: roleArn, WebIdentityToken: jwt }),
};
const refused = (message: string): StsReply => ({
  kind: 'refused',
  status: 400,
  code: 'ValidationError',
  message,
  requestId: '1',
});
const issued = (change: { readonly accessKeyId?: string; readonly arn?: string }): StsReply => ({
  kind: 'issued',
  credentials: {
    accessKeyId: 'ASIAY34FZKBOKMUTVV7A',
    secretAccessKey: new Secret('s'),
    sessionToken: new Secret('t'),
    expiration: 0,
    arn: 'arn:aws:sts::123456789012:assumed-role/countersign/x',
    ...change,
  },
  requestId: '1',
});

describe('an STS that says back what it was sent', () => {
  it.each([
    ['the token', `Value '${token}' failed`],
    ['a part of the token', `Value '${token.slice(5, 13)}' failed`],
    ['a part of the web identity', `Value '${jwt.slice(20, 40)}' failed`],
    ['the token as it stands in a form', `Value '${encodeURIComponent(token).slice(12, 30)}' failed`],
  ])('is masked: %s', (_what, message) => {
    expect(withoutEcho(refused(message), request)).toEqual(refused("Value '••••' failed"));
  });

  it('is masked in its code and its request ID, too', () => {
    const reply = { ...refused('no'), code: token.slice(0, 9), requestId: jwt.slice(-9) } as StsReply;
    expect(withoutEcho(reply, request)).toMatchObject({ code: '••••', requestId: '••••' });
  });

  it('keeps what it says of what is no secret', () => {
    const reply = refused(`not authorized to perform: sts:AssumeRole on resource: ${roleArn}`);
    const holding = { ...request, headers: { 'x-amz-security-token': `AbcD${roleArn}` } };
    expect(withoutEcho(reply, holding)).toEqual(reply);
    expect(withoutEcho(issued({}), holding)).toEqual(issued({}));
  });

  it.each([
    { accessKeyId: token.slice(0, 20) },
    { arn: `arn:aws:sts::1:assumed-role/x/${token.slice(3, 12)}` },
  ])('is not believed where it issues %o', (change) => {
    expect(() => withoutEcho(issued(change), request)).toThrow(
      expect.objectContaining({ code: 'sts-reply-invalid' }),
    );
  });
});
