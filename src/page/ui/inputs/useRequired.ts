import { missingFields, type RequiredField } from '../../state/selectors/missing';
import type { State } from '../../state/view/state';
import type { Message } from '../kit/Messages';
import { useCountersign } from '../shared/store';

const words: Readonly<Record<RequiredField, string>> = {
  accessKeyId: 'Enter the access key ID.',
  secretAccessKey: 'Enter the secret access key.',
  connectionString: 'Enter your cluster’s connection string.',
  serverNonce: 'Enter the server nonce.',
  stsHost: 'Enter the STS host.',
  signingDate: 'Enter the signing date.',
};

const missingOf = (state: State) => missingFields(state).join(' ');

/** What stands at a field that is empty although a run needed it. */
export function useRequired(): (field: RequiredField) => readonly Message[] {
  const missing = useCountersign(missingOf).split(' ');
  return (field) => (missing.includes(field) ? [{ id: 'required', tone: 'bad', text: words[field] }] : []);
}
