import type { Signing } from '../../../../core/sigv4/signing';
import { AnnotatedText, type AnnotatedLine } from '../../kit/AnnotatedText';
import { CutShort } from '../../kit/CutShort';
import { StepLink } from '../../shared/StepLink';
import { Value } from '../../shared/Values';
import { bytesInWords } from '../bytesInWords';
import { Computed } from '../Computed';
import { useParts } from '../../shared/useParts';
import { useShown } from '../useShown';

export function SignatureView() {
  const { signing } = useShown();
  if (!signing) return null;
  const { stringToSign, signature } = signing.signing;
  return (
    <div className="k-body">
      <Computed
        from="stringToSign"
        what={bytesInWords(stringToSign)}
        by={
          <>
            HMAC, keyed with kSigning of <StepLink step="signing-key" />
          </>
        }
        to={
          <CutShort label="signature">
            <Value name="signature" text={signature} />
          </CutShort>
        }
      />
      <div className="k-block">
        <h3>
          Authorization header (a)<small>the proof, on one line</small>
        </h3>
        <AuthorizationText />
      </div>
    </div>
  );
}

/** The header, a part in each row, the named values in it marked; the text is exact. */
export function AuthorizationText() {
  const partsOf = useParts();
  const { signing } = useShown();
  if (!signing) return null;
  return (
    <AnnotatedText
      name="authorization"
      label="Authorization header"
      followed
      partsOf={partsOf}
      lines={linesOf(signing.signing)}
    />
  );
}

const notes = [
  ['Credential=', 'Which key'],
  ['SignedHeaders=', 'Which headers were signed'],
  ['Signature=', 'The proof itself'],
] as const;

function linesOf({
  accessKeyId,
  credentialScope,
  signature,
  authorization,
}: Signing): readonly AnnotatedLine[] {
  const parts = authorization
    .slice(0, authorization.length - signature.length)
    .split(/(?=Credential=|SignedHeaders=|Signature=)/u);
  const scoped = `${accessKeyId}/${credentialScope}`;
  return parts.flatMap((part, i): readonly AnnotatedLine[] => {
    const note = notes.find(([name]) => part.startsWith(name))?.[1] ?? 'Algorithm';
    if (i === parts.length - 1)
      return [{ segments: [{ whole: part }, { name: 'signature', text: signature }], note }];
    const at = part.indexOf(scoped);
    if (at < 0) return [{ segments: [part], note, goesOn: true }];
    return [
      {
        segments: [
          { whole: part.slice(0, at) },
          { name: 'accessKeyId', text: accessKeyId, exact: true },
          { whole: '/' },
        ],
        note,
        goesOn: true,
      },
      {
        segments: [
          { name: 'credentialScope', text: credentialScope, exact: true },
          { whole: part.slice(at + scoped.length) },
        ],
        note: 'What it is good for',
        goesOn: true,
      },
    ];
  });
}
