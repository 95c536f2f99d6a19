import { unreachable } from '../../core/bytes/fault';
import type { SearchResult } from '../../core/diagnosis/faultSearch/search';
import { Notice } from '../kit/Notice';
import { SignatureDiffers } from './SignatureDiffers';
import { FirstWrongCharacter } from './FirstWrongCharacter';

/** What came of the check, then where the driver's way first leaves the right one. */
export function CheckResult({ result }: { readonly result: SearchResult }) {
  switch (result.kind) {
    case 'unreadable':
      return (
        <Notice tone="warn" title="There is no signature to check">
          The Authorization header has no whole credential, list of signed headers or signature.
        </Notice>
      );
    case 'match':
      return (
        <Notice tone="ok" title="This secret gives the driver’s signature, to the byte">
          The secret is right, and so is all that was signed. If the login is refused all the same, look at
          the access key ID, the session token, the clock and the database user.
        </Notice>
      );
    case 'found':
      return (
        <>
          <Notice tone="bad" title="Found what the driver does differently">
            {result.faults.map(({ id, title, remedy }) => (
              <p key={id}>
                <strong>{title}.</strong> {remedy}.
              </p>
            ))}
            <p>Signed so, the request gives the driver’s signature to the byte.</p>
          </Notice>
          <FirstWrongCharacter result={result} />
          <SignatureDiffers at={result.signatureAt} />
        </>
      );
    case 'not-found':
      return (
        <>
          <Notice tone="bad" title="This secret does not give the driver’s signature">
            <p>
              Nor do {result.tried} known mistakes with it. Most likely the driver signs by the secret of
              another key: compare the beginning and the end of both, or issue a new one.
            </p>
          </Notice>
          <SignatureDiffers at={result.signatureAt} />
        </>
      );
    default:
      return unreachable(result);
  }
}
