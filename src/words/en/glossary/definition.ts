/** What a term means, for somebody who meets it for the first time, and who says so. */
export interface Definition {
  readonly means: string;
  /** null for what is of this page alone. */
  readonly source: { readonly label: string; readonly url: string } | null;
}

export function by(label: string, url: string, means: string): Definition {
  return { means, source: { label, url } };
}

const specifications = 'https://github.com/mongodb/specifications/blob/master/source/';

/** @param path below the specifications' folder */
export function bySpecification(path: string, means: string): Definition {
  const [file = path] = path.split('#');
  return by(`MongoDB specifications: ${file}`, `${specifications}${path}`, means);
}

export function byManual(path: string, means: string): Definition {
  return by('MongoDB manual', `https://www.mongodb.com/docs/manual/${path}`, means);
}

export function byAws(label: string, path: string, means: string): Definition {
  return by(`AWS: ${label}`, `https://docs.aws.amazon.com/${path}`, means);
}

export function byRfc(number: number, means: string): Definition {
  return by(`RFC ${number}`, `https://www.rfc-editor.org/rfc/rfc${number}`, means);
}
