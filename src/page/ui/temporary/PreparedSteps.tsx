import type { ReactNode } from 'react';
import { splitCanonicalRequest } from '../../../core/sigv4/canonicalRequest';
import { decodeForm } from '../../../core/sts/actions/form';
import type { PreparedRequest } from '../../../core/sts/actions/prepare';
import { AnnotatedText, type AnnotatedLine } from '../kit/AnnotatedText';
import { Row } from '../shared/Values';

/** The request as it was made: its fields, and where it is signed, the stages of its signature. */
export function PreparedSteps({ prepared }: { readonly prepared: PreparedRequest }) {
  const { signing } = prepared;
  return (
    <ol className="temporary-steps">
      <Step title="Request">
        <RequestFields prepared={prepared} />
      </Step>
      {signing === null ? (
        <Step title="Signature">
          <p>None: the token proves who asks.</p>
        </Step>
      ) : (
        <>
          <Step title="Canonical request">
            <AnnotatedText
              name="stsCanonicalRequest"
              label="canonical request"
              lines={splitCanonicalRequest(signing.canonicalRequest).map(lineOf)}
            />
          </Step>
          <Step title="String to sign">
            <AnnotatedText
              name="stsStringToSign"
              label="string to sign"
              lines={signing.stringToSign.split('\n').map((text) => ({ segments: [text] }))}
            />
          </Step>
          <Step title="Authorization header">
            <AnnotatedText
              name="stsAuthorization"
              label="Authorization header"
              lines={[{ segments: [signing.authorization] }]}
            />
          </Step>
        </>
      )}
    </ol>
  );
}

function Step({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <li>
      <details open={title === 'Request'}>
        <summary>{title}</summary>
        {children}
      </details>
    </li>
  );
}

function RequestFields({ prepared }: { readonly prepared: PreparedRequest }) {
  const { endpoint, http } = prepared;
  return (
    <dl className="k-values">
      <Row term="To">
        <code>{`POST https://${endpoint.host}/`}</code>
      </Row>
      {[...decodeForm(http.body)].map(([name, value]) => (
        <Row key={name} term={name}>
          <code>{name === 'WebIdentityToken' ? `•••• (${value.length} characters)` : value}</code>
        </Row>
      ))}
    </dl>
  );
}

function lineOf({ kind, text, header }: ReturnType<typeof splitCanonicalRequest>[number]): AnnotatedLine {
  if (kind === 'header' && header === 'x-amz-security-token') {
    const token = text.slice(header.length + 1);
    return { segments: [`${header}:`, { name: 'sessionToken', text: token, masked: true, clip: true }] };
  }
  return { segments: [text] };
}
