import { bundleFile, bundleFolder } from './bundle';
import type { CodeRequest, Snippet, SnippetNote } from './snippet';
import { lines } from './values';

/** How code names the file of authorities: as tlsCAFile, as that in a pod, by code of its own, or not at all. */
export type Trusts = 'option' | 'mounted' | 'by-code' | 'not';

/**
 * Where AWS has that file (Amazon DocumentDB Developer Guide, "Connecting with TLS enabled"; for GovCloud and China the
 * Amazon RDS User Guide, "Certificate bundles": DocumentDB's authorities are those of RDS).
 */
const bundles = {
  'aws-us-gov': `https://truststore.pki.us-gov-west-1.rds.amazonaws.com/global/${bundleFile}`,
  'aws-cn': `https://rds-truststore.s3.cn-north-1.amazonaws.com.cn/global/${bundleFile}`,
  aws: `https://truststore.pki.rds.amazonaws.com/global/${bundleFile}`,
} as const;

/** Which of them the hosts of a connection string ask for. */
function bundleFor(uri: string): string {
  if (/\.docdb\.amazonaws\.com\.cn\b/i.test(uri)) return bundles['aws-cn'];
  return /\.us-gov-[a-z]+-\d\.docdb\./i.test(uri) ? bundles['aws-us-gov'] : bundles.aws;
}

/**
 * The request as DocumentDB wants it: over TLS, with its authorities, and without retryable writes, which it does not
 * have (Developer Guide, "Functional differences"). What the string says of these itself stays.
 */
export function forDocumentDb(trusts: Trusts, request: CodeRequest): CodeRequest {
  const file = trusts === 'mounted' ? `${bundleFolder}/${bundleFile}` : bundleFile;
  const wanted = [
    ['tls', 'true'],
    ...(trusts === 'option' || trusts === 'mounted' ? [['tlsCAFile', file]] : []),
    ['retryWrites', 'false'],
  ] as const;
  const missing = wanted.filter(([name = '']) => !new RegExp(`[?&]${name}=`, 'i').test(request.uri));
  return { ...request, uri: [request.uri, ...missing.map((pair) => pair.join('='))].join('&') };
}

/**
 * What the code needs beside it, before all else.
 * @param usesNode whether it is, or has in it, Node's driver of any age
 */
export function withBundle(
  trusts: Trusts,
  { uri }: CodeRequest,
  snippet: Snippet,
  usesNode: boolean,
): Snippet {
  if (trusts === 'not') return snippet;
  const notes: readonly SnippetNote[] = ['documentdb-conditions', 'documentdb-sts'];
  const download = [
    `curl --fail --silent --show-error --remote-name ${bundleFor(uri)}`,
    ...(trusts === 'mounted'
      ? [`kubectl create configmap documentdb-authorities --from-file=${bundleFile}`]
      : []),
  ];
  return {
    files: [{ name: 'authorities', language: 'bash', code: lines(...download) }, ...snippet.files],
    notes: [...snippet.notes, ...notes, ...(usesNode ? (['documentdb-wants-node-6.13.1'] as const) : [])],
  };
}
