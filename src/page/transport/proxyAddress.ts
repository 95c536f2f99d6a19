/**
 * Where the proxy of this page is: below the page's own address, unless the page was built for a proxy elsewhere, which its
 * head names then.
 */
export function proxyAddress({ head, location }: Pick<Document, 'head' | 'location'>): string {
  const named = head.querySelector<HTMLMetaElement>('meta[name="countersign-proxy"]')?.content;
  return named ?? location.href;
}
