import { AnnotatedText, type AnnotatedLine } from '../../kit/AnnotatedText';
import { segment } from '../../shared/marks';
import { usePointed } from '../../shared/pointed';
import { useShown } from '../useShown';

export function StringToSignView() {
  const { signing } = useShown();
  const { pointed, onPoint } = usePointed();
  if (!signing) return null;
  const [algorithm = '', amzDate = '', scope = '', hash = ''] = signing.signing.stringToSign.split('\n');
  const lines: readonly AnnotatedLine[] = [
    { segments: [algorithm], note: 'Algorithm' },
    { segments: [segment('amzDate', amzDate, { exact: true })], note: 'Same as in the canonical request' },
    {
      segments: [segment('credentialScope', scope, { exact: true })],
      note: 'Day, region, service, fixed end',
    },
    { segments: [segment('canonicalRequestHash', hash, { exact: true })], note: 'SHA-256 of step 8' },
  ];
  return (
    <AnnotatedText
      name="stringToSign"
      label="string to sign"
      lines={lines}
      pointed={pointed}
      onPoint={onPoint}
    />
  );
}
