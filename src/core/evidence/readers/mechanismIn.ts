/** The mechanism that an error is of, where it names it. */
export function mechanismIn(text: string): { readonly mechanism?: string } {
  const mechanism =
    /\bmechanism["']?(?:[=: ]|\s){1,4}["']?(SCRAM-SHA-\d{1,3}|MONGODB-[A-Z0-9]{2,8}|PLAIN|GSSAPI)\b/.exec(
      text,
    )?.[1] ?? /\busing mechanism "([A-Z0-9-]{1,32})"/.exec(text)?.[1];
  return mechanism === undefined ? {} : { mechanism };
}
