/** The driver's signature, with the first character that is not that of the right one. @param at from 1 */
export function SignatureDiffers({ signature, at }: { readonly signature: string; readonly at: number }) {
  return (
    <div className="search-differs">
      <h4>The driver’s signature</h4>
      <p className="k-note">
        {at > signature.length
          ? 'It is the beginning of the right one.'
          : `First difference: character ${at} of ${signature.length}.`}
      </p>
      <code className="k-pre search-differs-text">
        {signature.slice(0, at - 1)}
        <mark>{signature.slice(at - 1, at)}</mark>
        {signature.slice(at)}
      </code>
    </div>
  );
}
