import { useDiagnoseStores } from './context';
import { Button } from '../kit/Button';

/** Small texts to try, with made-up values, as people bring them. */
const examples: readonly { readonly label: string; readonly text: string }[] = [
  {
    label: 'An error of Atlas',
    text: 'MongoServerError: bad auth : aws sts call has response 403',
  },
  {
    label: 'A user that is not found',
    text: '(AtlasError) bad auth : user arn:aws:sts::123456789012:assumed-role/app/i-0abc is not found',
  },
  {
    label: 'STS on the clock',
    text: '<Code>SignatureDoesNotMatch</Code><Message>Signature expired: 20261128T101500Z is now earlier than 20261128T102000Z (20261128T103500Z - 15 min.)</Message>',
  },
];

/** Before anything was brought: what can be, and what comes of it. */
export function NothingYet() {
  const { bring } = useDiagnoseStores().store.actions;
  return (
    <section className="diagnose-nothing" aria-labelledby="diagnose-nothing">
      <h2 id="diagnose-nothing" className="k-stage-title">
        Bring what you have
      </h2>
      <p className="k-stage-lead">
        An error line is enough. It is read, compared with all else that you bring, and answered with the
        cause and its proof, or with the cheapest next test.
      </p>
      <ul>
        <li>an error, a log line or a stack trace of your program, of mongosh or of the server</li>
        <li>an answer of STS, in XML, JSON or an SDK’s words</li>
        <li>an Authorization header, a nonce, a date; a SASL payload or command in base64, hex or JSON</li>
        <li>a canonical request, string to sign or signing key of your own code</li>
      </ul>
      <p className="k-note">Or try an example:</p>
      <div className="k-line diagnose-examples">
        {examples.map(({ label, text }) => (
          <Button key={label} kind="quiet" onClick={() => bring(text)}>
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
