import { AnnotatedText, type AnnotatedLine } from '../../kit/AnnotatedText';
import { Term } from '../../shared/Term';
import { useParts } from '../../shared/useParts';
import { useShown } from '../useShown';

export function StringToSignView() {
  const partsOf = useParts();
  const { signing } = useShown();
  if (!signing) return null;
  const [algorithm = '', amzDate = '', scope = '', hash = ''] = signing.signing.stringToSign.split('\n');
  const lines: readonly AnnotatedLine[] = [
    {
      segments: [algorithm],
      note: (
        <>
          Always <Term of="SigV4" />
        </>
      ),
    },
    { segments: [{ name: 'amzDate', text: amzDate, exact: true }], note: 'The same time as in step 8' },
    {
      segments: [{ name: 'credentialScope', text: scope, exact: true }],
      note: (
        <>
          Day, region, service, <Term of="aws4_request">fixed end</Term>
        </>
      ),
    },
    {
      segments: [{ name: 'canonicalRequestHash', text: hash, exact: true }],
      note: 'Hash of the text of step 8',
    },
  ];
  return (
    <AnnotatedText name="stringToSign" label="string to sign" lines={lines} followed partsOf={partsOf} />
  );
}
