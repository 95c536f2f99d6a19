import { Sha256 } from '@aws-crypto/sha256-browser';
import { formatAmzDate } from '../../../core/sigv4/amzDate';
import { prepareAssumeRole } from '../../../core/sts/actions/prepare';
import { readStsReply } from '../../../core/sts/actions/reply';
import { exampleUser } from '../../exampleUser';
import type { Given } from '../cases';

export const assumedRole = 'arn:aws:iam::123456789012:role/app';

/** Temporary credentials of the role that the sandbox's user may assume, as its STS issues them. @param stsUrl of a machine */
export async function assumeRole(stsUrl: string): Promise<Given> {
  const input = {
    roleArn: assumedRole,
    sessionName: 'driver',
    externalId: '',
    duration: '',
    mfaSerial: '',
    mfaCode: '',
  };
  // Signed for the host by which it is asked, as tools do that are told another endpoint.
  const endpoint = { host: new URL(stsUrl).host, region: 'us-east-1', partition: 'aws' } as const;
  const { sessionToken: _none, ...ada } = exampleUser('iam-user');
  const { http } = await prepareAssumeRole(input, ada, endpoint, formatAmzDate(Date.now()), Sha256);
  const asked = await fetch(stsUrl, {
    method: 'POST',
    headers: http.headers,
    body: http.body,
  });
  const reply = readStsReply({ status: asked.status, body: await asked.text(), ms: 0 });
  if (!('credentials' in reply)) throw new Error(`STS issued nothing: ${JSON.stringify(reply)}`);
  const { accessKeyId, secretAccessKey, sessionToken } = reply.credentials;
  return {
    accessKeyId,
    secretAccessKey: secretAccessKey.reveal(),
    sessionToken: sessionToken.reveal(),
  };
}
