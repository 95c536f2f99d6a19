/** In UTF-16 code units; AWS has issued no other length. */
export const secretAccessKeyLength = 40;
export const accessKeyIdLength = 20;

/** In UTF-16 code units; STS reserves the right to any length, and issues several hundred. */
export const shortestSessionToken = 100;

export function looksLikeKeyId(text: string): boolean {
  return /^(?:AKIA|ASIA)[A-Z0-9]{16}$/.test(text);
}

/** Whether a text is, or has in it, a run of the length of a secret access key, with lower case, which no ID has. */
export function looksLikeSecret(text: string): boolean {
  return runsOfBase64(text).some((run) => run.length === secretAccessKeyLength && /[a-z]/.test(run));
}

/** Whether a text is what is left of a secret in the place of an ID. */
export function isMaskedSecret(text: string): boolean {
  return text.length >= secretAccessKeyLength && /^[*/\\]*$/.test(text) && text.includes('*');
}

/** Whether a run of base64 is as long as a secret access key and mixed as one is, which no hash in hex and few paths are. */
export function hasSecretShape(run: string): boolean {
  return (
    run.length === secretAccessKeyLength && /[a-z]/.test(run) && /[A-Z]/.test(run) && /[0-9+/]/.test(run)
  );
}

function runsOfBase64(text: string): readonly string[] {
  return text.match(/[A-Za-z0-9+/]+/g) ?? [];
}

/** The first characters of a session token are the same for years. */
export function looksLikeToken(text: string): boolean {
  return text.length >= shortestSessionToken && /^(?:FwoG|IQoJ|FQoG|AQoD|AQoX)/.test(text);
}

/** Base64 of `AKIA…` or `ASIA…`. */
export function looksLikeEncodedKeyId(text: string): boolean {
  return /^Q(?:UtJQ|VNJQ)[A-Za-z0-9+/=]{20,30}$/.test(text);
}

/** As long as base64 of a secret access key, with or without a line break at its end. */
export function looksLikeEncodedSecret(text: string): boolean {
  return /^[A-Za-z0-9+/]{54}(?:==|[A-Za-z0-9+/]=)$/.test(text);
}

/** Three parts of base64url, the first of which begins as `{"` does. */
export function looksLikeJwt(text: string): boolean {
  return /^eyJ[\w-]*\.[\w-]*\.[\w-]*$/.test(text);
}

/** A trace of Countersign begins with its format. */
export function looksLikeTrace(text: string): boolean {
  return /^\uFEFF?\s*\{\s*"format"\s*:\s*"countersign-trace"/.test(text.slice(0, 200));
}
