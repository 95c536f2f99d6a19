/** The page's document with the word that it is shared, which it looks for in its own root element. */
export function markedShared(html: string): string {
  return html.replace(/<html\b/, '<html data-shared');
}
