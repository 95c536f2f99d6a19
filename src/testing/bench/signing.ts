import { clearCredentialCache, SignatureV4 } from '@aws-sdk/signature-v4';
import { Sha256 } from '@aws-crypto/sha256-browser';
import { Secret } from '../../core/credentials/secret';
import { stsRequestFor } from '../../core/mongodbAws/stsRequest';
import { signRequest } from '../../core/sigv4/sign';
import { inTurn, median, type Finding } from './stats';

const batch = 20;
const request = stsRequestFor('sts.amazonaws.com', Buffer.alloc(64, 7).toString('base64'));
const accessKeyId = 'AKIAIOSFODNN7EXAMPLE';
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY';

/** Both sides make a signer, empty its key cache and sign, with the same hash: what differs is the recording. */
export async function recordedOverBareSigning(): Promise<Finding> {
  const { a, b } = await inTurn(100, recorded, bare);
  const ratio = median(a) / median(b);
  return {
    what: 'recorded signing ÷ bare signing',
    measured: `${ratio.toFixed(2)} (${(median(a) / batch).toFixed(3)} ms ÷ ${(median(b) / batch).toFixed(3)} ms)`,
    limit: '≤ 1.50',
    holds: ratio <= 1.5,
  };
}

async function recorded(): Promise<void> {
  const credentials = { accessKeyId, secretAccessKey: new Secret(secretAccessKey) };
  const scope = { region: 'us-east-1', service: 'sts', amzDate: '20251215T123456Z' };
  for (let i = 0; i < batch; i++) await signRequest(request, credentials, scope, Sha256);
}

async function bare(): Promise<void> {
  const signingDate = new Date(Date.UTC(2025, 11, 15, 12, 34, 56));
  for (let i = 0; i < batch; i++) {
    const signer = new SignatureV4({
      credentials: { accessKeyId, secretAccessKey },
      region: 'us-east-1',
      service: 'sts',
      sha256: Sha256,
      applyChecksum: false,
    });
    clearCredentialCache();
    await signer.sign(
      {
        method: 'POST',
        protocol: 'https:',
        hostname: 'sts.amazonaws.com',
        path: '/',
        headers: { ...request.headers },
        body: request.body,
      },
      { signingDate },
    );
  }
}
