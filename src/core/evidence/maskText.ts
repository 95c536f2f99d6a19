import { hasSecretShape } from '../credentials/looks';

const mask = '••••';

/** A value under a name that says it is secret; of a connection string the user information is for `userinfo`. */
const named =
  /((?:secret|token|password|passwd|kSigning|signing[ _-]?key)[\w.-]{0,40}(?:["']?\s{0,4}(?:=>|[:=])\s{0,4})(?:Secret\()?["'`]?)([^\s"'`,;&(){}[\]<>]{6,})/gi;

/** What is as long as a session token, or begins as one does. */
const tokens =
  /(?:FwoG|IQoJ|FQoG|AQoD|AQoX|eyJ)[\w+/=%.-]{24,}|[\w+/=%-]{200,}|(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])/g;

const uris = /(mongodb(?:\+srv)?:\/\/)([^\s"'`<>]+)/g;

/**
 * A text as it may stand on the screen: whatever looks like a secret access key or a session token, or stands under
 * such a name, is masked. It masks too much rather than too little.
 */
export function maskText(text: string): string {
  return text
    .replace(uris, (_whole, scheme: string, rest: string) => {
      const at = rest.lastIndexOf('@');
      return at < 0 ? scheme + rest : `${scheme}${mask}${rest.slice(at)}`;
    })
    .replace(named, (_whole, name: string) => name + mask)
    .replace(tokens, (found) => (found.length === 40 && !hasSecretShape(found) ? found : mask));
}
