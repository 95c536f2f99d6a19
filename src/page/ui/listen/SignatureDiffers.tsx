import { lastOf } from '../../state/selectors/run';
import { useCountersign } from '../shared/store';

/** The driver's signature, with the first character that is not that of the right one. @param at from 1 */
export function SignatureDiffers({ at }: { readonly at: number }) {
  const signature = useCountersign((state) => lastOf(state.log, 'signed')?.signing.signature);
  if (signature === undefined) return null;
  return (
    <div className="listen-differs">
      <h4>The driver’s signature</h4>
      <p className="k-note">
        {at > signature.length
          ? 'It is the beginning of the right one.'
          : `First difference: character ${at} of ${signature.length}.`}
      </p>
      <code className="k-pre listen-differs-text">
        {signature.slice(0, at - 1)}
        <mark>{signature.slice(at - 1, at)}</mark>
        {signature.slice(at)}
      </code>
    </div>
  );
}
