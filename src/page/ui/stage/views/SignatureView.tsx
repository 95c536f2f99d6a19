import { AnnotatedText } from '../../kit/AnnotatedText';
import { useShown } from '../useShown';
import { Row, Values } from '../../shared/Values';

export function SignatureView() {
  const { signing, shown } = useShown();
  if (!signing) return null;
  return (
    <div className="k-body">
      <Values names={['signature']} shown={shown}>
        <Row term="Computed as">
          <code>HMAC(kSigning, string to sign)</code>
        </Row>
      </Values>
      <div className="k-block">
        <h3>Authorization header</h3>
        <AuthorizationText />
      </div>
    </div>
  );
}

/** The header with its parts marked; the text is exact. */
export function AuthorizationText() {
  const { signing } = useShown();
  if (!signing) return null;
  const { accessKeyId, credentialScope, signature, authorization } = signing.signing;
  const head = 'AWS4-HMAC-SHA256 Credential=';
  const middle = authorization.slice(
    head.length + accessKeyId.length + 1 + credentialScope.length,
    authorization.length - signature.length,
  );
  return (
    <AnnotatedText
      name="authorization"
      label="Authorization header"
      followed
      lines={[
        {
          segments: [
            head,
            { name: 'accessKeyId', text: accessKeyId, exact: true },
            '/',
            { name: 'credentialScope', text: credentialScope, exact: true },
            middle,
            { name: 'signature', text: signature },
          ],
        },
      ]}
    />
  );
}
