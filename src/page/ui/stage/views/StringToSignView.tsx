import { AnnotatedText, type AnnotatedLine } from '../../kit/AnnotatedText';
import { useShown } from '../useShown';

export function StringToSignView() {
  const { signing } = useShown();
  if (!signing) return null;
  const [algorithm = '', amzDate = '', scope = '', hash = ''] = signing.signing.stringToSign.split('\n');
  const lines: readonly AnnotatedLine[] = [
    { segments: [algorithm], note: 'Algorithm' },
    { segments: [{ name: 'amzDate', text: amzDate, exact: true }], note: 'Same as in the canonical request' },
    {
      segments: [{ name: 'credentialScope', text: scope, exact: true }],
      note: 'Day, region, service, fixed end',
    },
    { segments: [{ name: 'canonicalRequestHash', text: hash, exact: true }], note: 'SHA-256 of step 8' },
  ];
  return <AnnotatedText name="stringToSign" label="string to sign" lines={lines} followed />;
}
