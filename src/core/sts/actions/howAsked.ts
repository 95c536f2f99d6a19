/** `replay`: the request of a login, asked again as it was signed. `fresh`: GetCallerIdentity, signed anew. */
export type HowAsked = 'replay' | 'fresh';
