/** Where a page opens a link. */
export const linkPath = '/api/link';
