declare const brand: unique symbol;

/** A type that only its own constructor can make: `Brand<string, 'StsHost'>` is not just any string. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name };
